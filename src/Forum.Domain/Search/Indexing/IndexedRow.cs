using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Search.Indexing;

/// <summary>A row of threads or posts with the entry that it should have: null where it should have none.</summary>
/// <param name="Stamp">Equal for as long as the entry would be the same.</param>
internal sealed record IndexedRow(long Id, object Stamp, IndexEntry? Entry)
{
    /// <summary>The rows after a number, by their numbers, analysed on all cores.</summary>
    public static async Task<IReadOnlyList<IndexedRow>> After(ForumDb db, IndexPart part, long after, int most, CancellationToken ct)
    {
        if (part == IndexPart.Threads)
        {
            var threads = await IndexedThread.Of(db, Some(db.Threads, after, most)).ToListAsync(ct);
            return [.. threads.AsParallel().AsOrdered().Select(t => new IndexedRow(t.Id, t.WithoutText(), Prepared(db, part, IndexEntries.Of(t))))];
        }
        var posts = await IndexedPost.Of(Some(db.Posts, after, most)).ToListAsync(ct);
        return [.. posts.AsParallel().AsOrdered().Select(p => new IndexedRow(p.Id, p.WithoutText(), Prepared(db, part, IndexEntries.Of(p))))];
    }

    private static IndexEntry? Prepared(ForumDb db, IndexPart part, IndexEntry? entry)
    {
        if (entry is not null)
            db.Search.Prepare(part, entry);
        return entry;
    }

    /// <summary>The stamps of the rows as they are now, after a number and up to another.</summary>
    public static async Task<Dictionary<long, object>> Stamps(ForumDb db, IndexPart part, long after, long upTo, CancellationToken ct) =>
        part == IndexPart.Threads
            ? await IndexedThread
                .Of(db, db.Threads.Where(t => t.Id > after && t.Id <= upTo), withText: false)
                .ToDictionaryAsync(t => t.Id, t => (object)t, ct)
            : await IndexedPost
                .Of(db.Posts.Where(p => p.Id > after && p.Id <= upTo), withText: false)
                .ToDictionaryAsync(p => p.Id, p => (object)p, ct);

    /// <summary>The number of the last row that there is; 0 where there is none.</summary>
    public static async Task<long> Last(ForumDb db, IndexPart part, CancellationToken ct) =>
        part == IndexPart.Threads ? await db.Threads.MaxAsync(t => (long?)t.Id, ct) ?? 0 : await db.Posts.MaxAsync(p => (long?)p.Id, ct) ?? 0;

    private static IQueryable<Threads.Thread> Some(IQueryable<Threads.Thread> threads, long after, int most) =>
        threads.Where(t => t.Id > after).OrderBy(t => t.Id).Take(most);

    private static IQueryable<Post> Some(IQueryable<Post> posts, long after, int most) =>
        posts.Where(p => p.Id > after).OrderBy(p => p.Id).Take(most);
}
