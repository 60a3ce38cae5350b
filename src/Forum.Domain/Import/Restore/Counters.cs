using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Import.Restore;

/// <summary>Holds the counters that came with an export against what they count, and puts right what is wrong.</summary>
internal static class Counters
{
    /// <returns>How many posts, threads and boards had a wrong one.</returns>
    public static async Task<int> Mend(ForumDb db, CancellationToken ct) =>
        await db
            .Posts.Where(p => p.Score != p.BaseScore + p.Votes.Count)
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.Score, p => p.BaseScore + p.Votes.Count), ct)
        + await Threads(db, ct)
        + await Boards(db, ct);

    private static async Task<int> Threads(ForumDb db, CancellationToken ct) =>
        await db
            .Threads.Where(t => t.PostCount != db.Posts.Count(p => p.ThreadId == t.Id && p.Number != null))
            .ExecuteUpdateAsync(s => s.SetProperty(t => t.PostCount, t => db.Posts.Count(p => p.ThreadId == t.Id && p.Number != null)), ct)
        + await db
            .Threads.Where(t => db.Posts.Any(p => p.ThreadId == t.Id && p.Number == 1 && p.Score != t.Score))
            .ExecuteUpdateAsync(
                s => s.SetProperty(t => t.Score, t => db.Posts.Where(p => p.ThreadId == t.Id && p.Number == 1).Select(p => p.Score).First()),
                ct
            )
        + await db.Threads.Where(t => t.MergedPostId != null && t.Score != 0).ExecuteUpdateAsync(s => s.SetProperty(t => t.Score, 0), ct);

    private static async Task<int> Boards(ForumDb db, CancellationToken ct)
    {
        var mended = 0;
        foreach (var board in await db.Boards.ToListAsync(ct))
        {
            await Recount.Board(db, board.Id, ct);
            var now = await db.Boards.AsNoTracking().SingleAsync(b => b.Id == board.Id, ct);
            if ((now.ThreadCount, now.PostCount) != (board.ThreadCount, board.PostCount))
                mended++;
        }
        return mended;
    }
}
