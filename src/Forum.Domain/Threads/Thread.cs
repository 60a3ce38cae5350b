using Forum.Domain.Boards;
using Forum.Domain.Powers;

namespace Forum.Domain.Threads;

/// <summary>
/// A conversation on a board. It carries the audience of its board, changed in the same transaction as the board. Where members see only their own
/// threads, that is the audience of those who review them all, and the author sees it beside them.
/// </summary>
public sealed class Thread
{
    public const int TitleLimit = 150;
    public const int TagLimit = 5;
    public const int TagLengthLimit = 35;

    private Thread() { }

    internal Thread(string publicId, Board board, ThreadFormats format, string title, string language, long authorId, DateTime now, PostState state)
    {
        (PublicId, Format, Title, Language) = (publicId, format, title, language);
        MoveTo(board);
        (AuthorId, CreatedAt, LastPostAt, LastPosterId, State) = (authorId, now, now, authorId, state);
    }

    public long Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public long BoardId { get; private set; }
    public Board Board { get; private set; } = null!;
    public long AudienceId { get; private set; }

    /// <summary>Its author sees it too while they are in this audience: that of the board. Null where the author is one reader among others.</summary>
    public long? AuthorAudienceId { get; private set; }
    public ThreadFormats Format { get; private set; }
    public string Title { get; private set; } = "";

    /// <summary>The language that it is written in (BCP 47), which need not be anybody's interface language.</summary>
    public string Language { get; private set; } = "";
    public long AuthorId { get; private set; }
    public DateTime CreatedAt { get; private set; }
    public DateTime LastPostAt { get; private set; }
    public long LastPosterId { get; private set; }

    /// <summary>Posts that have a number: visible ones and the stubs of hidden ones.</summary>
    public int PostCount { get; private set; }

    /// <summary>Votes for the opening post, kept here so that a board can be sorted by them.</summary>
    public int Score { get; private set; }
    public DateTime? LockedAt { get; private set; }

    /// <summary>The thread that says what this one asks for, where it was closed for that; locked as long as it names one.</summary>
    public long? DuplicateOfId { get; private set; }

    /// <summary>The post that opened it, where it was merged into another thread and its posts stand there now; its state is Deleted then.</summary>
    public long? MergedPostId { get; private set; }
    public DateTime? PinnedAt { get; private set; }
    public PostState State { get; private set; }
    public long? AcceptedPostId { get; private set; }

    /// <summary>The tags in their order, with spaces between: what lists show without a join.</summary>
    public string TagLine { get; private set; } = "";

    /// <summary>The same tags as rows, for finding threads by them.</summary>
    public List<ThreadTag> Tags { get; private set; } = [];

    public bool IsLocked => LockedAt is not null;

    internal bool IsMerged => MergedPostId is not null;

    internal Place Place => new(Board.SectionId, BoardId, Id, TagNames.OfLine(TagLine), AudienceId);

    /// <summary>Locks it, or opens it again, whatever it was closed for.</summary>
    internal void Lock(DateTime? at) => (LockedAt, DuplicateOfId) = (at, at is null ? null : DuplicateOfId);

    internal void CloseFor(Thread other, DateTime at) => (LockedAt, DuplicateOfId) = (at, other.Id);

    /// <summary>Its posts go to another thread, and it stays as the way to them.</summary>
    internal void MergeAway(long openingId)
    {
        (State, MergedPostId) = (PostState.Deleted, openingId);
        (AcceptedPostId, Score) = (null, 0);
    }

    internal void ComeBack(int score) => (State, MergedPostId, Score) = (PostState.Visible, null, score);

    internal void Pin(DateTime? at) => PinnedAt = at;

    internal void Accept(long? postId) => AcceptedPostId = postId;

    internal void Be(PostState state) => State = state;

    /// <summary>Who sees it beside its audience, as an act says it.</summary>
    internal long? OwnerId => AuthorAudienceId is null ? null : AuthorId;

    /// <summary>The thread as the object of an act, before anything is done to it.</summary>
    internal ActObject AsObject() => new(AudienceId) { ThreadId = Id, OwnerId = OwnerId };

    internal void MoveTo(Board board) => (Board, AudienceId, AuthorAudienceId) = (board, board.ThreadAudienceId, board.AuthorAudienceId);

    /// <summary>Gives the thread a title and tags; its tag rows must have been read.</summary>
    internal void Rename(string title, IReadOnlyCollection<string> tags)
    {
        Title = title;
        Retag(tags);
    }

    /// <summary>Gives the thread other tags; its tag rows must have been read.</summary>
    internal void Retag(IReadOnlyCollection<string> tags)
    {
        TagLine = string.Join(' ', tags);
        Tags.RemoveAll(t => !tags.Contains(t.Name));
        Tags.AddRange(tags.Where(name => Tags.TrueForAll(t => t.Name != name)).Select(name => new ThreadTag(name)).ToList());
    }

    internal void Scored(int by) => Score += by;

    /// <summary>A post has come in at the end and takes the next number.</summary>
    internal void Append(Post post)
    {
        post.TakeNumber(++PostCount);
        (LastPostAt, LastPosterId) = (post.CreatedAt, post.AuthorId);
    }

    internal void Recounted(int postCount, DateTime lastPostAt, long lastPosterId) =>
        (PostCount, LastPostAt, LastPosterId) = (postCount, lastPostAt, lastPosterId);
}

public sealed class ThreadTag(string name)
{
    public long ThreadId { get; private set; }
    public string Name { get; private set; } = name;
}
