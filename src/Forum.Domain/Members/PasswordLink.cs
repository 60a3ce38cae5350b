namespace Forum.Domain.Members;

/// <summary>A one-use link with which a member sets a new password; the owner hands it to whoever forgot theirs.</summary>
public sealed class PasswordLink
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(2);

    private PasswordLink() { }

    internal PasswordLink(string token, long memberId, DateTime now)
    {
        (TokenHash, MemberId, EndsAt) = (Session.HashOf(token), memberId, now + Lifetime);
    }

    public long Id { get; private set; }
    public string TokenHash { get; private set; } = "";
    public long MemberId { get; private set; }
    public DateTime EndsAt { get; private set; }
    public DateTime? UsedAt { get; private set; }

    internal void Use(DateTime now) => UsedAt = now;
}
