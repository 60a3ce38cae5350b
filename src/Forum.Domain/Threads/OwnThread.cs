using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Threads;

public static class OwnThread
{
    /// <summary>Whether a thread, or the thread of a post, is the actor's own where nobody else but its reviewers sees it.</summary>
    /// <param name="id">The public id of either.</param>
    public static async Task<bool> Is(ForumDb db, Actor actor, string id, CancellationToken ct) =>
        actor.MemberId is not null
        && await db.Threads.OwnOf(actor).AnyAsync(t => t.PublicId == id || db.Posts.Any(p => p.ThreadId == t.Id && p.PublicId == id), ct);
}
