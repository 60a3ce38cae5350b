namespace Forum.Domain.Notifications;

/// <summary>What a member wants to hear of one thread, board or tag. There is at most one a member and thing; without one the usual holds.</summary>
public sealed class Subscription
{
    private Subscription() { }

    internal Subscription(long memberId, Stance stance, DateTime at) => (MemberId, Stance, At) = (memberId, stance, at);

    public long Id { get; private set; }
    public long MemberId { get; private set; }

    /// <summary>Exactly one of the three is set.</summary>
    public long? ThreadId { get; internal init; }
    public long? BoardId { get; internal init; }

    /// <summary>On all boards: it is the word that is followed, whoever uses it.</summary>
    public string? Tag { get; internal init; }
    public Stance Stance { get; private set; }
    public DateTime At { get; private set; }

    internal void Take(Stance stance, DateTime at) => (Stance, At) = (stance, at);
}

/// <summary>
/// Of a member towards a thread, board or tag. Muted things send no notices and stand in none of the member's own lists; what is said of a thread
/// itself weighs more than what is said of its board or tags, and among those mute weighs more.
/// </summary>
public enum Stance
{
    Follow,
    Mute,
}
