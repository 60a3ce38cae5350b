using Forum.Domain.Members;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Badges;

/// <summary>An award that the actor sees, revoked or not, with what it takes to decide about it.</summary>
internal sealed record GivenAward(Award Award, Badge Badge, Member Member, BadgePlace Place)
{
    public Place PlaceOfAward => Place.Place with { AudienceId = Award.AudienceId };

    public static async Task<GivenAward?> Find(ForumDb db, Actor actor, string awardId, CancellationToken ct)
    {
        if (await db.Awards.SeenBy(db, actor).SingleOrDefaultAsync(a => a.PublicId == awardId, ct) is not { } award)
            return null;
        var badge = await db.Badges.VisibleTo(db, actor, "AwardedBadge").SingleOrDefaultAsync(b => b.Id == award.BadgeId, ct);
        var member = await db.Members.VisibleTo(actor, "AwardHolder").SingleOrDefaultAsync(m => m.Id == award.MemberId, ct);
        return badge is null || member is null ? null : new GivenAward(award, badge, member, await BadgePlace.Of(db, badge, ct));
    }

    /// <summary>What is recorded about it.</summary>
    public async Task<ActObject> Object(ForumDb db, CancellationToken ct)
    {
        var post = Award.PostId;
        var thread = post is null ? null : await db.Posts.Where(p => p.Id == post).Select(p => (long?)p.ThreadId).SingleAsync(ct);
        return await Place.Object(db, Badge, Award, thread, ct);
    }
}
