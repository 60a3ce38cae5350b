namespace Forum.Domain.Threads;

/// <summary>Sorts threads and starts at a cursor, in the shape that the indexes serve.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Globalization", "CA1309", Justification = "Only this overload becomes a comparison in SQL.")]
internal static class ThreadSeek
{
    public static IQueryable<Thread> Sorted(this IQueryable<Thread> threads, ThreadOrder order, ThreadCursor? cursor) =>
        order switch
        {
            ThreadOrder.Activity => threads.ByActivity(cursor),
            ThreadOrder.Votes => threads.ByVotes(cursor),
            ThreadOrder.Unanswered => threads.Where(t => t.PostCount == 1 && t.Format == Boards.ThreadFormats.Question).ByAge(cursor),
            _ => threads.ByAge(cursor),
        };

    private static IQueryable<Thread> ByActivity(this IQueryable<Thread> threads, ThreadCursor? cursor)
    {
        if (cursor is null)
            return threads.OrderByDescending(t => t.LastPostAt).ThenByDescending(t => t.PublicId);
        var (at, id) = (new DateTime(cursor.Value, DateTimeKind.Utc), cursor.Id);
        return cursor.Backwards
            ? threads
                .Where(t => t.LastPostAt >= at && (t.LastPostAt > at || string.Compare(t.PublicId, id) > 0))
                .OrderBy(t => t.LastPostAt)
                .ThenBy(t => t.PublicId)
            : threads
                .Where(t => t.LastPostAt <= at && (t.LastPostAt < at || string.Compare(t.PublicId, id) < 0))
                .OrderByDescending(t => t.LastPostAt)
                .ThenByDescending(t => t.PublicId);
    }

    private static IQueryable<Thread> ByAge(this IQueryable<Thread> threads, ThreadCursor? cursor)
    {
        if (cursor is null)
            return threads.OrderByDescending(t => t.CreatedAt).ThenByDescending(t => t.PublicId);
        var (at, id) = (new DateTime(cursor.Value, DateTimeKind.Utc), cursor.Id);
        return cursor.Backwards
            ? threads
                .Where(t => t.CreatedAt >= at && (t.CreatedAt > at || string.Compare(t.PublicId, id) > 0))
                .OrderBy(t => t.CreatedAt)
                .ThenBy(t => t.PublicId)
            : threads
                .Where(t => t.CreatedAt <= at && (t.CreatedAt < at || string.Compare(t.PublicId, id) < 0))
                .OrderByDescending(t => t.CreatedAt)
                .ThenByDescending(t => t.PublicId);
    }

    private static IQueryable<Thread> ByVotes(this IQueryable<Thread> threads, ThreadCursor? cursor)
    {
        if (cursor is null)
            return threads.OrderByDescending(t => t.Score).ThenByDescending(t => t.PublicId);
        var (score, id) = (cursor.Value, cursor.Id);
        return cursor.Backwards
            ? threads
                .Where(t => t.Score >= score && (t.Score > score || string.Compare(t.PublicId, id) > 0))
                .OrderBy(t => t.Score)
                .ThenBy(t => t.PublicId)
            : threads
                .Where(t => t.Score <= score && (t.Score < score || string.Compare(t.PublicId, id) < 0))
                .OrderByDescending(t => t.Score)
                .ThenByDescending(t => t.PublicId);
    }
}
