namespace Forum.Domain.Members.Groups;

/// <summary>A one-use link into a group. Whoever makes it hands it on; nothing keeps its token.</summary>
public sealed class GroupInvitation
{
    public const int MostDays = 60;
    public const int UsualDays = 14;

    /// <summary>So many of a group can be open at once.</summary>
    public const int MostOpen = 100;

    private GroupInvitation() { }

    internal GroupInvitation(string publicId, string token, long groupId, long? madeById, DateTime now, DateTime endsAt)
    {
        (PublicId, TokenHash, GroupId, MadeById, MadeAt, EndsAt) = (publicId, Session.HashOf(token), groupId, madeById, now, endsAt);
    }

    public long Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public string TokenHash { get; private set; } = "";
    public long GroupId { get; private set; }
    public Group? Group { get; private set; }

    /// <summary>Null is the operator.</summary>
    public long? MadeById { get; private set; }
    public DateTime MadeAt { get; private set; }
    public DateTime EndsAt { get; private set; }

    /// <summary>When the membership ends that comes of it; null is for good.</summary>
    public DateTime? Until { get; internal init; }
    public long? UsedById { get; private set; }
    public DateTime? UsedAt { get; private set; }
    public DateTime? RevokedAt { get; private set; }

    internal void Use(long memberId, DateTime now) => (UsedById, UsedAt) = (memberId, now);

    internal void Revoke(DateTime now) => RevokedAt = now;
}
