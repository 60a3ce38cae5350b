using Forum.Domain.Members;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;
using Thread = Forum.Domain.Threads.Thread;

namespace Forum.Domain.Notifications;

/// <summary>What members keep about posts goes with these into another thread, and whoever followed them goes on following.</summary>
internal static class MovedMarks
{
    public static async Task Of(ForumDb db, PostsMoved fact, CancellationToken ct)
    {
        var (posts, to) = (fact.PostIds, fact.To.Id);
        await db.Bookmarks.Where(b => posts.Contains(b.PostId)).ExecuteUpdateAsync(s => s.SetProperty(b => b.ThreadId, to), ct);
        await db.Notices.Where(n => posts.Contains(n.PostId)).ExecuteUpdateAsync(s => s.SetProperty(n => n.ThreadId, to), ct);
    }

    /// <summary>Whoever follows one thread follows the other too, unless they have said something of it.</summary>
    /// <param name="readers">Those who see the other one: nobody else learns that it is there.</param>
    public static async Task Follow(ForumDb db, Thread from, Thread to, IQueryable<Member> readers, CancellationToken ct)
    {
        var followers = await db
            .Subscriptions.Where(s => s.ThreadId == from.Id && s.Stance == Stance.Follow && readers.Any(r => r.Id == s.MemberId))
            .Where(s => !db.Subscriptions.Any(other => other.ThreadId == to.Id && other.MemberId == s.MemberId))
            .Select(s => s.MemberId)
            .ToListAsync(ct);
        foreach (var member in followers)
            db.Add(new Subscription(member, Stance.Follow, db.Now) { ThreadId = to.Id });
    }
}
