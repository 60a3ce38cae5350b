namespace Forum.Domain.Powers;

/// <summary>
/// Powers given to one member or one group, within scopes, for a time, within limits. Owning the site is a grant too: all powers, the site,
/// source <see cref="GrantSource.Claim"/>. A grant with a parent is a delegation: it never gives more than its parent and dies with it.
/// </summary>
public sealed class Grant
{
    private Grant() { }

    internal Grant(string publicId, PowerSet powers, IEnumerable<Scope> scopes, GrantSource source, DateTime from)
    {
        (PublicId, Powers, Scopes, Source, From) = (publicId, powers, [.. scopes], source, from);
    }

    public long Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public long? HolderMemberId { get; internal set; }
    public long? HolderGroupId { get; internal set; }
    public PowerSet Powers { get; private set; } = PowerSet.Of();
    public List<Scope> Scopes { get; private set; } = [];

    /// <summary>At most so many acts a day (UTC), its delegations' acts among them; null is no limit.</summary>
    public int? ActsPerDay { get; internal set; }

    /// <summary>Sanctions of at most so many days; null is no limit.</summary>
    public int? SanctionDays { get; internal set; }

    /// <summary>Sanctions only on members who are new.</summary>
    public bool NewcomersOnly { get; internal set; }
    public DateTime From { get; private set; }
    public DateTime? Until { get; internal set; }
    public long? ParentId { get; internal set; }
    public GrantSource Source { get; private set; }

    /// <summary>Who gave it; null where nobody did, as for the claim.</summary>
    public long? GivenById { get; internal init; }
    public string Reason { get; internal init; } = "";
    public DateTime? RevokedAt { get; private set; }

    /// <summary>Who took it back or gave it up; null where it lives, or ended with its holder's account.</summary>
    public long? RevokedById { get; private set; }

    internal void Revoke(DateTime now, long? by = null)
    {
        if (RevokedAt is null)
            (RevokedAt, RevokedById) = (now, by);
    }
}

public enum GrantSource
{
    Claim,
    Operator,
    Appointment,
    Mandate,
    Delegation,
}
