using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Threads;

/// <summary>Where the posts of a merged thread stand now.</summary>
/// <param name="PostId">The one that opened it; null where that isn't to be read any more.</param>
public sealed record MergedThread(string ThreadId, string Title, string? PostId)
{
    /// <summary>
    /// Where the address of a thread leads that was merged into another, for whoever sees that one. Null for all others, and for every other
    /// thread.
    /// </summary>
    public static Task<MergedThread?> Find(ForumDb db, Actor actor, string threadId, CancellationToken ct) =>
        db
            .Posts.InAudienceOf(actor)
            .Where(p => p.Id == db.Threads.Where(t => t.PublicId == threadId).Select(t => t.MergedPostId).First())
            .Where(p => p.Thread.State == PostState.Visible)
            .Select(p => new MergedThread(p.Thread.PublicId, p.Thread.Title, p.State == PostState.Visible ? p.PublicId : null))
            .SingleOrDefaultAsync(ct);
}
