using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Threads;

public static class MergedThread
{
    /// <summary>
    /// Where the address of a thread leads that was merged into another: the public id of the post that opened it, for whoever sees that where it
    /// stands now. Null for all others, and for every other thread.
    /// </summary>
    public static Task<string?> Find(ForumDb db, Actor actor, string threadId, CancellationToken ct) =>
        db
            .Posts.VisibleTo(actor)
            .Where(p => p.Id == db.Threads.Where(t => t.PublicId == threadId).Select(t => t.MergedPostId).First())
            .Select(p => p.PublicId)
            .SingleOrDefaultAsync(ct);
}
