using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Search.Indexing;

/// <summary>
/// Brings entries in line with threads and posts, inside the transaction that changes these. It reads what stands in the database, so whatever was
/// changed must have been saved.
/// </summary>
internal static class SearchIndex
{
    /// <summary>From so many on it pays to analyse on all cores.</summary>
    private const int Many = 16;

    private const int Batch = 500;

    public static Task New(ForumDb db, IndexedThread thread, CancellationToken ct) => Put(db, IndexPart.Threads, [IndexEntries.Of(thread)], ct);

    public static Task New(ForumDb db, IndexedPost post, CancellationToken ct) => Put(db, IndexPart.Posts, [IndexEntries.Of(post)], ct);

    /// <summary>The entry of a thread itself; its other posts keep theirs.</summary>
    public static Task Thread(ForumDb db, long threadId, CancellationToken ct) => Threads(db, db.Threads.Where(t => t.Id == threadId), ct);

    /// <summary>A post with the comments under it, and its thread.</summary>
    public static async Task Post(ForumDb db, long threadId, long postId, CancellationToken ct)
    {
        await Posts(db, db.Posts.Where(p => p.Id == postId || (p.IsComment && p.ReplyToId == postId)), ct);
        await Thread(db, threadId, ct);
    }

    /// <summary>A thread with all its posts.</summary>
    public static async Task Whole(ForumDb db, long threadId, CancellationToken ct)
    {
        await Thread(db, threadId, ct);
        await Posts(db, db.Posts.Where(p => p.ThreadId == threadId), ct);
    }

    /// <summary>Some posts by their numbers, those included that stand in the entries of their threads.</summary>
    public static async Task Posts(ForumDb db, IReadOnlyCollection<long> ids, CancellationToken ct)
    {
        var within = db.Posts.Where(p => ids.Contains(p.Id) && (p.Number == 1 || p.Thread.AcceptedPostId == p.Id)).Select(p => p.ThreadId);
        await Threads(db, db.Threads.Where(t => within.Contains(t.Id)), ct);
        await Posts(db, db.Posts.Where(p => ids.Contains(p.Id)), ct);
    }

    /// <summary>All threads and posts among those, however many.</summary>
    public static async Task All(ForumDb db, IQueryable<Threads.Thread> threads, IQueryable<Post> posts, CancellationToken ct)
    {
        for (long? last = 0; last is not null; )
            last = await Threads(db, threads.Where(t => t.Id > last).OrderBy(t => t.Id).Take(Batch), ct);
        for (long? last = 0; last is not null; )
            last = await Posts(db, posts.Where(p => p.Id > last).OrderBy(p => p.Id).Take(Batch), ct);
    }

    private static async Task<long?> Threads(ForumDb db, IQueryable<Threads.Thread> threads, CancellationToken ct)
    {
        var sources = await IndexedThread.Of(db, threads).ToListAsync(ct);
        var entries = sources.Count < Many ? sources.Select(IndexEntries.Of) : sources.AsParallel().AsOrdered().Select(IndexEntries.Of);
        await Settle(db, IndexPart.Threads, [.. sources.Select(s => s.Id)], entries, ct);
        return sources.Count == 0 ? null : sources.Max(s => s.Id);
    }

    private static async Task<long?> Posts(ForumDb db, IQueryable<Post> posts, CancellationToken ct)
    {
        var sources = await IndexedPost.Of(posts).ToListAsync(ct);
        var entries = sources.Count < Many ? sources.Select(IndexEntries.Of) : sources.AsParallel().AsOrdered().Select(IndexEntries.Of);
        await Settle(db, IndexPart.Posts, [.. sources.Select(s => s.Id)], entries, ct);
        return sources.Count == 0 ? null : sources.Max(s => s.Id);
    }

    /// <summary>Puts the entries, and takes away those of the ids that have none any more.</summary>
    private static async Task Settle(ForumDb db, IndexPart part, HashSet<long> ids, IEnumerable<IndexEntry?> entries, CancellationToken ct)
    {
        var made = entries.ToList();
        await Put(db, part, made, ct);
        ids.ExceptWith(made.OfType<IndexEntry>().Select(entry => entry.Id));
        if (ids.Count > 0)
            await db.Search.Remove(db, part, [.. ids], ct);
    }

    private static Task Put(ForumDb db, IndexPart part, IEnumerable<IndexEntry?> entries, CancellationToken ct) =>
        db.Search.Put(db, part, [.. entries.OfType<IndexEntry>()], ct);
}
