namespace Forum.Domain.Threads;

/// <summary>Sorts posts by age and starts at a cursor, in the shape that the index by author serves.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Globalization", "CA1309", Justification = "Only this overload becomes a comparison in SQL.")]
internal static class PostSeek
{
    public static IQueryable<Post> ByAge(this IQueryable<Post> posts, ThreadCursor? cursor)
    {
        if (cursor is null)
            return posts.OrderByDescending(p => p.CreatedAt).ThenByDescending(p => p.PublicId);
        var (at, id) = (new DateTime(cursor.Value, DateTimeKind.Utc), cursor.Id);
        return cursor.Backwards
            ? posts
                .Where(p => p.CreatedAt >= at && (p.CreatedAt > at || string.Compare(p.PublicId, id) > 0))
                .OrderBy(p => p.CreatedAt)
                .ThenBy(p => p.PublicId)
            : posts
                .Where(p => p.CreatedAt <= at && (p.CreatedAt < at || string.Compare(p.PublicId, id) < 0))
                .OrderByDescending(p => p.CreatedAt)
                .ThenByDescending(p => p.PublicId);
    }
}
