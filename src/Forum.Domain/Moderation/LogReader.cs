using Forum.Domain.Boards;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Moderation;

/// <summary>One page of the log, the newest first, with the ways to the acts before and after it.</summary>
public sealed record ActLog(IReadOnlyList<ActPage> Acts, ThreadCursor? Newer, ThreadCursor? Older);

/// <summary>A board to ask for.</summary>
public sealed record LogBoard(string Id, string Name);

public static class LogReader
{
    public const int PageSize = 30;

    public static async Task<ActLog> Read(ForumDb db, Actor actor, ActFilter filter, ThreadCursor? cursor, CancellationToken ct)
    {
        var found = await ActReader.Pages(db, actor, filter.Of(db, db.Acts.VisibleTo(db, actor, "Log")).Sorted(cursor).Take(PageSize + 1), ct);
        var (acts, newer, older) = ListPage.Cut(found, PageSize, cursor, (act, backwards) => new ThreadCursor(act.At.Ticks, act.Id, backwards));
        return new ActLog(acts, newer, older);
    }

    /// <summary>The boards that the actor sees, by name.</summary>
    public static Task<List<LogBoard>> Boards(ForumDb db, Actor actor, CancellationToken ct) =>
        db
            .Boards.VisibleTo(actor, "LogBoards")
            .OrderBy(b => b.Name)
            .ThenBy(b => b.PublicId)
            .Select(b => new LogBoard(b.PublicId, b.Name))
            .ToListAsync(ct);
}
