using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Moderation.Flags;

/// <summary>Who reviews flags, one question each. Who may flag is asked in <see cref="ThreadPermits.Flag"/>.</summary>
internal static class FlagPermits
{
    /// <summary>Nobody decides about a post of their own, nor about what they reported themselves.</summary>
    public static Decision Review(Actor actor, Place place, long authorId, bool isFlagger, DateTime now)
    {
        var byPower = Authority.Decide(actor, Power.ReviewFlags, place, now);
        return byPower.IsAllowed && (isFlagger || authorId == actor.MemberId) ? Denial.YourselfNot : byPower;
    }

    /// <summary>What was taken out of sight is read by those who could bring it back, and so reviewed by them alone.</summary>
    public static bool Reads(Actor actor, Place place, bool isInSight, DateTime now) => isInSight || ThreadPermits.Hide(actor, place, now).IsAllowed;

    /// <summary>Newcomers flag so many posts a day.</summary>
    public const int NewcomerFlagsPerDay = 10;

    /// <summary>Counted among the flags on what the same people see: what somebody flags on a hidden board changes nothing in public.</summary>
    public static async Task<bool> TooMany(ForumDb db, Actor actor, Place place, CancellationToken ct)
    {
        if (!FirstPosts.IsWatched(actor, place))
            return false;
        var (me, since) = (actor.MemberId, db.Now.AddDays(-1));
        return await db
                .Flags.Where(f => f.MemberId == me && f.At > since)
                .Join(db.Posts.InAudienceOf(actor, "FlagsOfDay"), f => f.PostId, p => p.Id, (f, p) => p)
                .CountAsync(p => p.Thread.AudienceId == place.AudienceId, ct) >= NewcomerFlagsPerDay;
    }
}
