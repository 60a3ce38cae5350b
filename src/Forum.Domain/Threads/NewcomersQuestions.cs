using Forum.Domain.Boards;
using Forum.Domain.Members;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Threads;

/// <summary>Questions of newcomers that nobody has answered and anybody may, the oldest first: whoever waits longest is helped first.</summary>
public static class NewcomersQuestions
{
    public static async Task<ThreadList> Read(ForumDb db, Actor actor, ThreadCursor? cursor, CancellationToken ct)
    {
        var waiting = db
            .Threads.VisibleTo(actor, "NewcomersQuestions")
            .Where(t => t.State == PostState.Visible && t.Format == ThreadFormats.Question && t.PostCount == 1 && t.LockedAt == null)
            .Where(t => db.Members.Any(m => m.Id == t.AuthorId && m.Standing == Standing.Newcomer && m.LeftAt == null));
        if (actor.MemberId is { } me)
            waiting = waiting.Where(t => t.AuthorId != me);
        var found = await OldestFirst(waiting, cursor).Take(ThreadList.PageSize + 1).Select(ThreadRow.For(db, actor)).ToListAsync(ct);
        var (rows, before, after) = ListPage.Cut(
            found,
            ThreadList.PageSize,
            cursor,
            (row, backwards) => new ThreadCursor(row.CreatedAt.Ticks, row.Id, backwards)
        );
        return new ThreadList(rows, before, after);
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Globalization", "CA1309", Justification = "Only this overload becomes a comparison in SQL.")]
    private static IQueryable<Thread> OldestFirst(IQueryable<Thread> threads, ThreadCursor? cursor)
    {
        if (cursor is null)
            return threads.OrderBy(t => t.CreatedAt).ThenBy(t => t.PublicId);
        var (at, id) = (new DateTime(cursor.Value, DateTimeKind.Utc), cursor.Id);
        return cursor.Backwards
            ? threads
                .Where(t => t.CreatedAt <= at && (t.CreatedAt < at || string.Compare(t.PublicId, id) < 0))
                .OrderByDescending(t => t.CreatedAt)
                .ThenByDescending(t => t.PublicId)
            : threads
                .Where(t => t.CreatedAt >= at && (t.CreatedAt > at || string.Compare(t.PublicId, id) > 0))
                .OrderBy(t => t.CreatedAt)
                .ThenBy(t => t.PublicId);
    }
}
