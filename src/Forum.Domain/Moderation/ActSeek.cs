using Forum.Domain.Powers;
using Forum.Domain.Threads;

namespace Forum.Domain.Moderation;

/// <summary>Sorts acts, the newest first, and starts at a cursor, in the shape that the index serves.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Globalization", "CA1309", Justification = "Only this overload becomes a comparison in SQL.")]
internal static class ActSeek
{
    public static IQueryable<Act> Sorted(this IQueryable<Act> acts, ThreadCursor? cursor)
    {
        if (cursor is null)
            return acts.OrderByDescending(a => a.At).ThenByDescending(a => a.PublicId);
        var (at, id) = (new DateTime(cursor.Value, DateTimeKind.Utc), cursor.Id);
        return cursor.Backwards
            ? acts.Where(a => a.At >= at && (a.At > at || string.Compare(a.PublicId, id) > 0)).OrderBy(a => a.At).ThenBy(a => a.PublicId)
            : acts.Where(a => a.At <= at && (a.At < at || string.Compare(a.PublicId, id) < 0))
                .OrderByDescending(a => a.At)
                .ThenByDescending(a => a.PublicId);
    }
}
