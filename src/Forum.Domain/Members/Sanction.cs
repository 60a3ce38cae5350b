namespace Forum.Domain.Members;

/// <summary>A measure in force beside standing: silence (reads, doesn't write) or suspension (sees what a guest sees).</summary>
public sealed class Sanction
{
    public const int ReasonLimit = 500;

    private Sanction() { }

    internal Sanction(string publicId, long memberId, SanctionKind kind, string reason, DateTime from, DateTime? until)
    {
        (PublicId, MemberId, Kind, Reason, From, Until) = (publicId, memberId, kind, reason, from, until);
    }

    public long Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public long MemberId { get; private set; }
    public SanctionKind Kind { get; private set; }
    public string Reason { get; private set; } = "";
    public DateTime From { get; private set; }

    /// <summary>Null: until it is lifted.</summary>
    public DateTime? Until { get; private set; }
    public DateTime? LiftedAt { get; private set; }

    internal void Lift(DateTime now) => LiftedAt = now;
}

public enum SanctionKind
{
    Silence,
    Suspension,
}
