using Forum.Domain.Boards;
using Forum.Domain.Markup;

namespace Forum.Domain.Import;

/// <summary>
/// A community as a source tells it, read whole and checked: every id that a record names is that of another record here. What each source has
/// of its own (XML, BBCode, small actions) is gone when it stands here.
/// </summary>
/// <param name="Kind">The format that it came in, as the command calls it: <c>stackexchange</c>, <c>discourse</c>.</param>
/// <param name="Fingerprint">What tells this community from others of its kind; the same for every export of it.</param>
/// <param name="Remarks">What of the source was left out and why, each with how often, for the report.</param>
public sealed record SourceCommunity(
    string Kind,
    string Fingerprint,
    IReadOnlyList<SourceMember> Members,
    IReadOnlyList<SourceThread> Threads,
    IReadOnlyList<SourceRemark> Remarks
);

/// <param name="Name">As the source has it; it may be taken here, or be no name that a member could choose.</param>
/// <param name="About">What they say of themselves, as HTML; empty where they say nothing.</param>
public sealed record SourceMember(string Id, string Name, DateTime JoinedAt, string About, IReadOnlyList<string> OldAddresses);

/// <param name="Format">One format, a question where it can have an accepted answer.</param>
/// <param name="AcceptedPostId">The accepted answer among its posts, or null.</param>
/// <param name="OldAddresses">Paths with query, without host, where the thread stood at the source.</param>
/// <param name="Posts">In the order of their numbers, the opening post first; comments behind the post that they are under.</param>
public sealed record SourceThread(
    string Id,
    ThreadFormats Format,
    string Title,
    IReadOnlyList<string> Tags,
    bool IsLocked,
    string? AcceptedPostId,
    IReadOnlyList<string> OldAddresses,
    IReadOnlyList<SourcePost> Posts
);

/// <param name="Text">The source of its only revision.</param>
/// <param name="Score">Votes whose voters the source does not name.</param>
/// <param name="ReplyToId">The earlier post of the same thread that it answers; a comment always has one, and it is no comment.</param>
/// <param name="EditedAt">When it was last changed at the source; null where it never was.</param>
public sealed record SourcePost(
    string Id,
    string AuthorId,
    DateTime At,
    DateTime? EditedAt,
    string Text,
    SourceFormat Format,
    int Score,
    string? ReplyToId,
    bool IsComment,
    IReadOnlyList<string> OldAddresses
);

public sealed record SourceRemark(string What, int Times);
