using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Threads;

/// <summary>Counts a thread or a board anew after something came or went; the everyday reply counts by one instead.</summary>
internal static class Recount
{
    /// <summary>Into negative numbers, so that no two posts ever have the same one on the way; one by one, a long thread would keep all writers waiting.</summary>
    private const string Renumbering = """
        UPDATE "Posts" SET "Number" = -placed."Place"
        FROM (
            SELECT "Id", ROW_NUMBER() OVER (ORDER BY CASE "Number" WHEN 1 THEN 0 ELSE 1 END, "CreatedAt", "Number") AS "Place"
            FROM "Posts" WHERE "ThreadId" = @p0 AND "Number" IS NOT NULL
        ) AS placed
        WHERE "Posts"."Id" = placed."Id"
        """;

    public static async Task Thread(ForumDb db, long threadId, CancellationToken ct)
    {
        var thread = await db.Threads.AsTracking().SingleAsync(t => t.Id == threadId, ct);
        await Renumber(db, threadId, ct);
        var count = await db.Posts.CountAsync(p => p.ThreadId == threadId && p.Number != null, ct);
        var last = await db
            .Posts.Where(p => p.ThreadId == threadId && p.Number != null && p.State == PostState.Visible)
            // Where an older thread was merged in, the opening post needn't be the oldest.
            .OrderByDescending(p => p.CreatedAt)
            .ThenByDescending(p => p.Number)
            .Select(p => new { p.CreatedAt, p.AuthorId })
            .FirstOrDefaultAsync(ct);
        thread.Recounted(count, last?.CreatedAt ?? thread.CreatedAt, last?.AuthorId ?? thread.AuthorId);
        await db.Save(ct);
    }

    /// <summary>
    /// An approved post has waited while others were written: it takes its place by the time it was written, and so does what comes out of
    /// another thread. The opening post stays the first.
    /// </summary>
    private static async Task Renumber(ForumDb db, long threadId, CancellationToken ct)
    {
        var numbers = await db
            .Posts.Where(p => p.ThreadId == threadId && p.Number != null)
            .OrderBy(p => p.Number == 1 ? 0 : 1)
            .ThenBy(p => p.CreatedAt)
            .ThenBy(p => p.Number)
            .Select(p => p.Number)
            .ToListAsync(ct);
        if (numbers.Select((number, i) => number == i + 1).All(right => right))
            return;
        await using var renumber = db.Command(Renumbering, 1);
        renumber.Parameters[0].Value = threadId;
        await renumber.ExecuteNonQueryAsync(ct);
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
