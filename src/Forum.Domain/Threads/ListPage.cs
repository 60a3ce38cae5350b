namespace Forum.Domain.Threads;

/// <summary>Cuts one page out of what a keyset query found, which is one row more than the page holds where there are more.</summary>
internal static class ListPage
{
    /// <param name="found">In the order in which the cursor looks: backwards where it says so.</param>
    /// <param name="at">The cursor beside a row.</param>
    public static (IReadOnlyList<T> Rows, ThreadCursor? Newer, ThreadCursor? Older) Cut<T>(
        List<T> found,
        int size,
        ThreadCursor? cursor,
        Func<T, bool, ThreadCursor> at
    )
    {
        var more = found.Count > size;
        var rows = found.Take(size).ToList();
        if (cursor is { Backwards: true })
            rows.Reverse();
        if (rows.Count == 0)
            return ([], null, null);
        var (hasNewer, hasOlder) =
            cursor is null ? (false, more)
            : cursor.Backwards ? (more, true)
            : (true, more);
        return (rows, hasNewer ? at(rows[0], true) : null, hasOlder ? at(rows[^1], false) : null);
    }
}
