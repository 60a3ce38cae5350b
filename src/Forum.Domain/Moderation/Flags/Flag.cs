namespace Forum.Domain.Moderation.Flags;

/// <summary>
/// A member's report of a post to those who review. Only they and the member ever see it; the author and everybody else learn at most, by the
/// record of a decision, that there was one.
/// </summary>
public sealed class Flag
{
    public const int NoteLimit = 1_000;

    private Flag() { }

    internal Flag(long postId, long memberId, DateTime at) => (PostId, MemberId, At) = (postId, memberId, at);

    public long Id { get; private set; }
    public long PostId { get; private set; }
    public long MemberId { get; private set; }
    public FlagReason Reason { get; private set; }

    /// <summary>Plain text for the reviewers; may be empty.</summary>
    public string Note { get; private set; } = "";
    public DateTime At { get; private set; }

    /// <summary>Null while it is open. All that one decision settled have the same moment.</summary>
    public DateTime? SettledAt { get; private set; }
    public FlagOutcome? Outcome { get; private set; }

    /// <summary>The act that settled it.</summary>
    public long? ActId { get; private set; }

    internal void Say(FlagReason reason, string note) => (Reason, Note) = (reason, note);

    internal void Settle(FlagOutcome outcome, long actId, DateTime at) => (Outcome, ActId, SettledAt) = (outcome, actId, at);

    internal void Reopen() => (Outcome, ActId, SettledAt) = (null, null, null);
}

/// <summary>What is wrong with a post. Each asks for another remedy. Stored by name.</summary>
public enum FlagReason
{
    /// <summary>Advertising: the post goes, and often its author.</summary>
    Spam,

    /// <summary>Insults or harassment: somebody has to be spared.</summary>
    Rude,

    /// <summary>Right in itself, in the wrong thread or on the wrong board.</summary>
    OutOfPlace,

    /// <summary>It tells what is somebody's own, an address or a password: each minute counts.</summary>
    Private,

    /// <summary>The note says what.</summary>
    Other,
}

/// <summary>Stored by name.</summary>
public enum FlagOutcome
{
    Upheld,
    Rejected,
}
