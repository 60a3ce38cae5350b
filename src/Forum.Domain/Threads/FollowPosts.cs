using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Threads;

internal static class FollowPosts
{
    /// <summary>Threads of a board that were merged into others go where their posts stand now.</summary>
    public static async Task Of(ForumDb db, long boardId, CancellationToken ct)
    {
        foreach (var thread in await db.Threads.Where(t => t.BoardId == boardId && t.MergedPostId != null).ToListAsync(ct))
            thread.MoveTo(await db.Boards.SingleAsync(b => db.Posts.Any(p => p.Id == thread.MergedPostId && p.Thread.BoardId == b.Id), ct));
        await db.Save(ct);
    }
}
