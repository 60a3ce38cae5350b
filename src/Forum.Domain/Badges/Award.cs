namespace Forum.Domain.Badges;

/// <summary>
/// A badge that a member has won, once for each occasion and audience: what is earned out of others' sight is there only for those who could see it
/// being earned, and nobody else learns of it by being told that it is there already.
/// </summary>
public sealed class Award
{
    private Award() { }

    internal Award(string publicId, long badgeId, long memberId, long audienceId, string occasion, DateTime at) =>
        (PublicId, BadgeId, MemberId, AudienceId, Occasion, At) = (publicId, badgeId, memberId, audienceId, occasion, at);

    public long Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public long BadgeId { get; private set; }
    public long MemberId { get; private set; }

    /// <summary>What it is for: empty where the badge can be won once only. With badge, member and audience it is unique.</summary>
    public string Occasion { get; private set; } = "";

    /// <summary>Who may know of it; the place of the badge and its evidence are asked beside that, as they stand now.</summary>
    public long AudienceId { get; private set; }

    /// <summary>When it was won, the last time.</summary>
    public DateTime At { get; private set; }

    /// <summary>A post that shows why; null where there is none.</summary>
    public long? PostId { get; private set; }

    /// <summary>The act that gave it; null where a rule did.</summary>
    public long? ActId { get; private set; }

    /// <summary>When the member marked their notices read.</summary>
    public DateTime? ReadAt { get; private set; }
    public DateTime? RevokedAt { get; private set; }

    /// <summary>The act that took it back; null where none did, or a rule whose ground has gone.</summary>
    public long? RevokingActId { get; private set; }

    internal void GiveBy(long? actId, long? postId, DateTime at)
    {
        (ActId, PostId, At) = (actId, postId, at);
        (ReadAt, RevokedAt, RevokingActId) = (null, null, null);
    }

    /// <summary>The rule's ground is back: it is the same award, and no news.</summary>
    internal void Return(long? postId) => (PostId, RevokedAt, RevokingActId) = (postId, null, null);

    /// <summary>Another post shows it now.</summary>
    internal void ShowBy(long? postId) => PostId = postId;

    internal void Revoke(long? actId, DateTime now) => (RevokedAt, RevokingActId) = (now, actId);
}
