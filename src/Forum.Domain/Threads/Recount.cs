using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Threads;

/// <summary>Counts a thread or a board anew after something came or went; the everyday reply counts by one instead.</summary>
internal static class Recount
{
    public static async Task Thread(ForumDb db, long threadId, CancellationToken ct)
    {
        var thread = await db.Threads.AsTracking().SingleAsync(t => t.Id == threadId, ct);
        await Renumber(db, threadId, ct);
        var count = await db.Posts.CountAsync(p => p.ThreadId == threadId && p.Number != null, ct);
        var last = await db
            .Posts.Where(p => p.ThreadId == threadId && p.Number != null && p.State == PostState.Visible)
            .OrderByDescending(p => p.Number)
            .Select(p => new { p.CreatedAt, p.AuthorId })
            .FirstOrDefaultAsync(ct);
        thread.Recounted(count, last?.CreatedAt ?? thread.CreatedAt, last?.AuthorId ?? thread.AuthorId);
        await db.Save(ct);
    }

    /// <summary>An approved post has waited while others were written: it takes its place by the time it was written.</summary>
    private static async Task Renumber(ForumDb db, long threadId, CancellationToken ct)
    {
        var posts = await db
            .Posts.Where(p => p.ThreadId == threadId && p.Number != null)
            .OrderBy(p => p.CreatedAt)
            .ThenBy(p => p.Number)
            .Select(p => new { p.Id, p.Number })
            .ToListAsync(ct);
        if (posts.Select((p, i) => p.Number == i + 1).All(right => right))
            return;
        for (var i = 0; i < posts.Count; i++)
        {
            var (id, number) = (posts[i].Id, -(i + 1));
            await db.Posts.Where(p => p.Id == id).ExecuteUpdateAsync(s => s.SetProperty(p => p.Number, number), ct);
        }
        await db.Posts.Where(p => p.ThreadId == threadId && p.Number < 0).ExecuteUpdateAsync(s => s.SetProperty(p => p.Number, p => -p.Number), ct);
    }

    public static async Task Board(ForumDb db, long boardId, CancellationToken ct)
    {
        var board = await db.Boards.AsTracking().SingleAsync(b => b.Id == boardId, ct);
        var threads = db.Threads.Where(t => t.BoardId == boardId && t.State == PostState.Visible);
        var counted = await threads.CountAsync(ct);
        var posts = await db.Posts.CountAsync(
            p => p.Thread.BoardId == boardId && p.Thread.State == PostState.Visible && p.State == PostState.Visible && !p.IsComment,
            ct
        );
        board.Count(counted - board.ThreadCount, posts - board.PostCount);
        await db.Save(ct);
    }
}
