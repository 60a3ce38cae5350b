using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Moderation.Flags;

/// <summary>A post with open flags that the actor may settle now.</summary>
/// <param name="At">When it was flagged last.</param>
internal sealed record ReviewablePost(long Id, string PublicId, DateTime At, Place Place);

internal static class OpenFlags
{
    public static bool MayReview(Actor actor) => !actor.IsSuspended && actor.HoldsSomewhere(Power.ReviewFlags);

    /// <summary>
    /// All posts whose flags the actor may settle, the last flagged first. Neither their own posts are among them nor those that they flagged.
    /// There are as many rows as open flags that they see.
    /// </summary>
    public static async Task<List<ReviewablePost>> For(ForumDb db, Actor actor, string surface, CancellationToken ct)
    {
        var rows = await db
            .Flags.Where(f => f.SettledAt == null)
            .Join(
                db.Posts.InAudienceOf(actor, surface),
                f => f.PostId,
                p => p.Id,
                (f, p) =>
                    new OpenFlag(
                        p.Id,
                        p.PublicId,
                        p.AuthorId,
                        f.MemberId,
                        f.At,
                        new Standing(p.State, p.Thread.State, p.IsComment ? p.ReplyTo!.State : PostState.Visible),
                        p.Thread.Board.SectionId,
                        p.Thread.BoardId,
                        p.ThreadId,
                        p.Thread.TagLine,
                        p.Thread.AudienceId
                    )
            )
            .ToListAsync(ct);
        return
        [
            .. rows.GroupBy(row => row.PostId)
                .Where(flags => MaySettle(actor, flags.First(), flags.Any(f => f.FlaggerId == actor.MemberId), db.Now))
                .Select(flags => new ReviewablePost(flags.Key, flags.First().PublicId, flags.Max(f => f.At), flags.First().Place))
                .OrderByDescending(post => post.At)
                .ThenByDescending(post => post.PublicId, StringComparer.Ordinal),
        ];
    }

    private static bool MaySettle(Actor actor, OpenFlag flag, bool isFlagger, DateTime now) =>
        FlagPermits.Review(actor, flag.Place, flag.AuthorId, isFlagger, now).IsAllowed
        && FlagPermits.Reads(actor, flag.Place, flag.Standing.IsInSight, now);

    /// <summary>The state of a post, of its thread, and of what it is a comment under.</summary>
    private sealed record Standing(PostState Post, PostState Thread, PostState Above)
    {
        public bool IsInSight => Post == PostState.Visible && Thread == PostState.Visible && Above == PostState.Visible;
    }

    private sealed record OpenFlag(
        long PostId,
        string PublicId,
        long AuthorId,
        long FlaggerId,
        DateTime At,
        Standing Standing,
        long SectionId,
        long BoardId,
        long ThreadId,
        string TagLine,
        long AudienceId
    )
    {
        public Place Place => new(SectionId, BoardId, ThreadId, TagNames.OfLine(TagLine), AudienceId);
    }
}
