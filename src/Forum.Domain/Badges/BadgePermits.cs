using Forum.Domain.Members;
using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Domain.Badges;

/// <summary>What an actor may do with badges, one question a line.</summary>
public static class BadgePermits
{
    internal static Decision Manage(Actor actor, Place place, DateTime now) => Authority.Decide(actor, Power.ManageBadges, place, now);

    /// <summary>Giving a badge, and taking one back.</summary>
    internal static Decision Award(Actor actor, Place place, DateTime now) => Authority.Decide(actor, Power.AwardBadge, place, now);

    /// <summary>Giving one to a certain member: neither themselves nor by power that comes from them.</summary>
    internal static async Task<Decision> Award(ForumDb db, Actor actor, Member member, Place place, CancellationToken ct)
    {
        var decision = Award(actor, place, db.Now);
        if (decision.Grant is null)
            return decision;
        return member.Id == actor.MemberId
            ? Denial.YourselfNot
            : Authority.DecideApart(
                actor,
                Power.AwardBadge,
                place,
                await GrantsFrom.Members(db, actor, [member.Id], ct),
                db.Now,
                Denial.PowerFromThem
            );
    }

    /// <summary>What keeps them from looking after badges anywhere; null where nothing does.</summary>
    public static Denial? Manage(Actor actor)
    {
        if (actor.IsGuest)
            return Denial.SignInFirst;
        if (actor.IsSuspended)
            return Denial.Suspended;
        return actor.HoldsSomewhere(Power.ManageBadges) ? null : Denial.NoPower;
    }
}
