using Forum.Domain.Boards;
using Forum.Domain.Members;

namespace Forum.Domain.Threads;

/// <summary>A page of a thread as one actor sees it.</summary>
public sealed record ThreadPage(
    string Id,
    string Title,
    string Language,
    ThreadFormats Format,
    BoardHead Board,
    IReadOnlyList<string> Tags,
    MemberCard Author,
    DateTime CreatedAt,
    PostState State,
    bool Pinned,
    LockNote? Lock,
    int PostCount,
    int Page,
    PostOrder Order,
    PostCard? Accepted,
    IReadOnlyList<PostCard> Posts,
    IReadOnlyList<PostCard> Held,
    Denial? WhyNotReply,
    ThreadPowers May,
    DateTime LastPostAt
)
{
    public const int PageSize = 20;

    public int Pages => Math.Max(1, (PostCount + PageSize - 1) / PageSize);

    public bool IsLocked => Lock is not null;
}

/// <summary>Who locked a thread, why, and the act that says by what right.</summary>
public sealed record LockNote(DateTime At, string? ActId, string? ByName, string? Reason);

/// <summary>What the actor may do with the thread by power.</summary>
public sealed record ThreadPowers(bool Lock, bool Pin, bool Move, bool Hide, bool SpeakOfficially)
{
    public bool Any => Lock || Pin || Move || Hide;
}

public enum PostOrder
{
    Oldest,
    Newest,
    Votes,
}
