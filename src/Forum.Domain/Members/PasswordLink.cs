namespace Forum.Domain.Members;

/// <summary>A one-use link with which a member sets a new password, or takes over the account that an import made for them; the owner hands it on.</summary>
public sealed class PasswordLink
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(2);

    /// <summary>Whoever is to claim an account may not look at their mail every day.</summary>
    public static readonly TimeSpan ClaimLifetime = TimeSpan.FromDays(14);

    private PasswordLink() { }

    internal PasswordLink(string token, long memberId, LinkPurpose purpose, DateTime now)
    {
        (TokenHash, MemberId, Purpose) = (Session.HashOf(token), memberId, purpose);
        EndsAt = now + (purpose == LinkPurpose.Claim ? ClaimLifetime : Lifetime);
    }

    public long Id { get; private set; }
    public string TokenHash { get; private set; } = "";
    public long MemberId { get; private set; }
    public LinkPurpose Purpose { get; private set; }
    public DateTime EndsAt { get; private set; }
    public DateTime? UsedAt { get; private set; }

    internal void Use(DateTime now) => UsedAt = now;
}
