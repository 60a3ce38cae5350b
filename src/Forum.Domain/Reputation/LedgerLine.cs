namespace Forum.Domain.Reputation;

/// <summary>
/// Points that a member has for something. What happened to one post on one day is one line: it tells neither whose votes they were nor at which
/// moment somebody voted. A line whose ground has gone goes too.
/// </summary>
public sealed class LedgerLine
{
    private LedgerLine() { }

    internal LedgerLine(string publicId, LedgerEntry entry)
    {
        (PublicId, MemberId, Rule) = (publicId, entry.MemberId, entry.Rule);
        Become(entry);
    }

    public long Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public long MemberId { get; private set; }
    public PointRule Rule { get; private set; }

    /// <summary>The first moment of the day (UTC).</summary>
    public DateTime At { get; private set; }

    /// <summary>Who may know of it: the audience of the thread, or of the act.</summary>
    public long AudienceId { get; private set; }

    /// <summary>The post that it is about; null for a sanction.</summary>
    public long? PostId { get; private set; }

    /// <summary>The act that it is about; null where it is about a post.</summary>
    public long? ActId { get; private set; }

    /// <summary>How many votes there were; 1 where it isn't about votes.</summary>
    public int Count { get; private set; }

    /// <summary>What they came to, within the day's limit.</summary>
    public int Points { get; private set; }

    internal bool Is(LedgerEntry entry) =>
        (At, AudienceId, PostId, ActId, Count, Points) == (entry.Day, entry.AudienceId, entry.PostId, entry.ActId, entry.Count, entry.Points);

    internal void Become(LedgerEntry entry) =>
        (At, AudienceId, PostId, ActId, Count, Points) = (entry.Day, entry.AudienceId, entry.PostId, entry.ActId, entry.Count, entry.Points);
}
