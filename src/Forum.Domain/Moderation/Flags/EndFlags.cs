using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Moderation.Flags;

internal static class EndFlags
{
    /// <summary>
    /// A post has left for good, and with it its comments or its whole thread: no words are left to decide about, and nobody could read them.
    /// What was settled before stays settled.
    /// </summary>
    public static Task On(ForumDb db, PostLeft fact, CancellationToken ct) =>
        db
            .Flags.Where(f => f.SettledAt == null)
            .Where(f =>
                db.Posts.Any(p =>
                    p.Id == f.PostId
                    && (p.Id == fact.PostId || (p.IsComment && p.ReplyToId == fact.PostId) || (fact.WholeThread && p.ThreadId == fact.ThreadId))
                )
            )
            .ExecuteDeleteAsync(ct);

    /// <summary>Somebody leaves: what they reported is theirs, and goes with them.</summary>
    public static Task Of(ForumDb db, long memberId, CancellationToken ct) => db.Flags.Where(f => f.MemberId == memberId).ExecuteDeleteAsync(ct);
}
