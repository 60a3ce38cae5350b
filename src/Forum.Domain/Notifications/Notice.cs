namespace Forum.Domain.Notifications;

/// <summary>
/// Tells one member of one fact. What it is about is looked up, and looked for among what they may see, whenever it is read: a notice of something
/// that went out of their sight isn't there, in no list and no count.
/// </summary>
public sealed class Notice(long memberId, Fact fact, NoticeKind kind, long postId, long threadId, DateTime at)
{
    public long Id { get; private set; }
    public long MemberId { get; private set; } = memberId;
    public Fact Fact { get; private set; } = fact;

    /// <summary>The strongest of the reasons why it concerns them.</summary>
    public NoticeKind Kind { get; private set; } = kind;
    public long PostId { get; private set; } = postId;
    public long ThreadId { get; private set; } = threadId;
    public DateTime At { get; private set; } = at;
    public DateTime? ReadAt { get; private set; }
}

/// <summary>What happened. With the post and the member it is unique. Stored as a number: none is given a new meaning.</summary>
public enum Fact
{
    PostWritten,
    AnswerAccepted,

    /// <summary>Flags on the post were decided about, at the moment of the fact.</summary>
    FlagsSettled,
}

/// <summary>Why a fact concerns a member, from the strongest. Stored as a number, and as a bit in a member's settings: none is given a new meaning.</summary>
public enum NoticeKind
{
    Accepted,
    Mention,
    Quote,
    Reply,
    FollowedThread,
    NewThread,
    FlagUpheld,
    FlagRejected,

    /// <summary>Told of by the award itself: no notice is written.</summary>
    BadgeWon,

    /// <summary>Told of by the certificate itself.</summary>
    CertificateGiven,
}
