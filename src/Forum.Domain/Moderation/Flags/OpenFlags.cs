using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Threads;

namespace Forum.Domain.Moderation.Flags;

/// <summary>A post with open flags that the actor may settle now.</summary>
internal sealed record ReviewablePost
{
    public required long Id { get; init; }
    public required string PublicId { get; init; }

    /// <summary>When it was flagged last.</summary>
    public required DateTime At { get; init; }
}

internal static class OpenFlags
{
    public static bool MayReview(Actor actor) => !actor.IsSuspended && actor.HoldsSomewhere(Power.ReviewFlags);

    /// <summary>
    /// All posts whose flags the actor may settle: <see cref="FlagPermits"/> as a question to the database. Neither their own posts are among them nor
    /// those that they flagged.
    /// </summary>
    public static IQueryable<ReviewablePost> For(ForumDb db, Actor actor, string surface)
    {
        var (open, me, now) = (db.Flags.Where(f => f.SettledAt == null), actor.MemberId, db.Now);
        var flagged = db
            .Posts.InAudienceOf(actor, surface)
            .Where(p => open.Select(f => f.PostId).Contains(p.Id))
            .Where(p => p.AuthorId != me && !open.Any(f => f.PostId == p.Id && f.MemberId == me));
        var inSight = flagged.Where(p =>
            p.State == PostState.Visible && p.Thread.State == PostState.Visible && (!p.IsComment || p.ReplyTo!.State == PostState.Visible)
        );
        // What was taken out of sight is reviewed by those who could bring it back.
        var (reviewed, read) = (flagged.InReachOf(actor, Power.ReviewFlags, now), flagged.InReachOf(actor, Power.HidePost, now));
        return db
            .Posts.Where(p => reviewed.Contains(p.Id) && (inSight.Any(seen => seen.Id == p.Id) || read.Contains(p.Id)))
            .Select(p => new ReviewablePost
            {
                Id = p.Id,
                PublicId = p.PublicId,
                At = open.Where(f => f.PostId == p.Id).Max(f => f.At),
            });
    }
}
