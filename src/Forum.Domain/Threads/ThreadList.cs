using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Threads;

/// <summary>One page of a sorted list, with the ways to the rows before and after it.</summary>
public sealed record ThreadList(IReadOnlyList<ThreadRow> Rows, ThreadCursor? Newer, ThreadCursor? Older)
{
    public const int PageSize = 30;

    internal static async Task<ThreadList> Page(
        ForumDb db,
        Actor actor,
        IQueryable<Thread> threads,
        ThreadOrder order,
        ThreadCursor? cursor,
        CancellationToken ct
    )
    {
        var found = await threads.Sorted(order, cursor).Take(PageSize + 1).Select(ThreadRow.For(db, actor)).ToListAsync(ct);
        var (rows, newer, older) = ListPage.Cut(found, PageSize, cursor, (row, backwards) => At(row, order, backwards));
        return new ThreadList(rows, newer, older);
    }

    /// <summary>The first rows over all audiences of an actor: one seek in each, merged, so that nothing outside them is ever read.</summary>
    internal static async Task<IReadOnlyList<ThreadRow>> Across(
        ForumDb db,
        Actor actor,
        ThreadOrder order,
        int count,
        string surface,
        CancellationToken ct
    )
    {
        var seeks = actor.Audiences.Select(audience =>
            db.Threads.Where(t => t.AudienceId == audience && t.State == PostState.Visible).Sorted(order, null).Take(count)
        );
        var merged = seeks.Aggregate((all, next) => all.Concat(next)).Sorted(order, null).Take(count).Select(t => t.Id);
        return await db
            .Threads.Where(t => merged.Contains(t.Id))
            .Sorted(order, null)
            .Surface(surface)
            .Select(ThreadRow.For(db, actor))
            .ToListAsync(ct);
    }

    private static ThreadCursor At(ThreadRow row, ThreadOrder order, bool backwards) => new(ThreadCursor.ValueOf(row, order), row.Id, backwards);
}
