using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Threads;

/// <summary>Posts that stand in another thread than before. All that is theirs and names no thread stays with them: votes, revisions, addresses.</summary>
/// <param name="From">The thread that they left.</param>
/// <param name="To">The thread that they stand in now.</param>
/// <param name="PostIds">With the comments under them.</param>
internal sealed record PostsMoved(Thread From, Thread To, IReadOnlyList<long> PostIds);

internal static class MovedPosts
{
    /// <summary>How many posts go from one thread to another at once, so that no writer waits long for it.</summary>
    public const int Most = 500;

    /// <summary>The ids of some posts and of the comments under them.</summary>
    public static Task<List<long>> WithComments(ForumDb db, IReadOnlyCollection<long> posts, CancellationToken ct) =>
        db.Posts.Where(p => posts.Contains(p.Id) || (p.IsComment && posts.Contains(p.ReplyToId!.Value))).Select(p => p.Id).ToListAsync(ct);

    /// <summary>Into a thread that has no posts: one of them opens it, the others keep their order.</summary>
    public static async Task Open(ForumDb db, Thread thread, long openingId, IReadOnlyCollection<long> posts, CancellationToken ct)
    {
        await db
            .Posts.Where(p => p.Id == openingId)
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.ThreadId, thread.Id).SetProperty(p => p.Number, 1), ct);
        await db
            .Posts.Where(p => posts.Contains(p.Id))
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.ThreadId, thread.Id).SetProperty(p => p.CameFromId, (long?)null), ct);
    }

    /// <summary>Links between posts that no longer stand in one thread would lead out of it, perhaps to what their readers don't see.</summary>
    public static async Task CutReplies(ForumDb db, Thread one, Thread other, CancellationToken ct)
    {
        long[] both = [one.Id, other.Id];
        await db
            .Posts.Where(p => both.Contains(p.ThreadId) && p.ReplyTo!.ThreadId != p.ThreadId)
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.ReplyToId, (long?)null), ct);
    }
}
