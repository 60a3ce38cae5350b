using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Notifications;

public static class UnreadNotices
{
    /// <summary>Nobody counts further; it is said as "99+".</summary>
    public const int Most = 99;

    /// <summary>How many unread notices the actor has of what they see now, up to <see cref="Most"/> and one more.</summary>
    public static async Task<int> Count(ForumDb db, Actor actor, CancellationToken ct) =>
        actor.MemberId is { } me
            ? await db
                .Notices.Where(n => n.MemberId == me && n.ReadAt == null)
                .Join(db.Posts.VisibleTo(actor), n => n.PostId, p => p.Id, (n, p) => n.Id)
                .Take(Most + 1)
                .CountAsync(ct)
            : 0;
}
