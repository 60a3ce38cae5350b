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
        return Of(await threads.Sorted(order, cursor).Take(PageSize + 1).Select(ThreadRow.For(db, actor)).ToListAsync(ct), order, cursor);
    }

    /// <summary>One page of the threads in all audiences of an actor that a list asks for, by activity: one seek in each audience and one for their own, merged.</summary>
    internal static async Task<ThreadList> PageAcross(
        ForumDb db,
        Actor actor,
        Func<IQueryable<Thread>, IQueryable<Thread>> wanted,
        ThreadCursor? cursor,
        string surface,
        CancellationToken ct
    ) =>
        Of(
            await Merged(db, actor, ThreadOrder.Activity, wanted, cursor, PageSize + 1, surface).Select(ThreadRow.For(db, actor)).ToListAsync(ct),
            ThreadOrder.Activity,
            cursor
        );

    private static ThreadList Of(List<ThreadRow> found, ThreadOrder order, ThreadCursor? cursor)
    {
        var (rows, newer, older) = ListPage.Cut(found, PageSize, cursor, (row, backwards) => At(row, order, backwards));
        return new ThreadList(rows, newer, older);
    }

    /// <summary>The first rows over all audiences of an actor: one seek in each and one for their own threads, merged, so that nothing outside them is ever read.</summary>
    /// <param name="wanted">Leaves out what the list is not about; null for all.</param>
    internal static async Task<IReadOnlyList<ThreadRow>> Across(
        ForumDb db,
        Actor actor,
        ThreadOrder order,
        Func<IQueryable<Thread>, IQueryable<Thread>>? wanted,
        int count,
        string surface,
        CancellationToken ct
    ) => await Merged(db, actor, order, wanted ?? (threads => threads), null, count, surface).Select(ThreadRow.For(db, actor)).ToListAsync(ct);

    private static IQueryable<Thread> Merged(
        ForumDb db,
        Actor actor,
        ThreadOrder order,
        Func<IQueryable<Thread>, IQueryable<Thread>> wanted,
        ThreadCursor? cursor,
        int count,
        string surface
    )
    {
        var seeks = actor.Audiences.Select(audience => Seek(db.Threads.Where(t => t.AudienceId == audience)));
        if (actor.MemberId is not null)
            seeks = seeks.Append(Seek(db.Threads.OwnOf(actor)));
        var merged = seeks.Aggregate((all, next) => all.Concat(next)).Sorted(order, cursor).Take(count).Select(t => t.Id);
        return db.Threads.Where(t => merged.Contains(t.Id)).Sorted(order, cursor).Surface(surface);

        IQueryable<Thread> Seek(IQueryable<Thread> threads) =>
            wanted(threads.Where(t => t.State == PostState.Visible)).Sorted(order, cursor).Take(count);
    }

    private static ThreadCursor At(ThreadRow row, ThreadOrder order, bool backwards) => new(ThreadCursor.ValueOf(row, order), row.Id, backwards);
}
