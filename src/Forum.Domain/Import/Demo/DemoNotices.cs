using Forum.Domain.Members;
using Forum.Domain.Notifications;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Import.Demo;

/// <summary>Lets the demonstration's people be told of what was written lately, as if they had been there; and keep a few posts.</summary>
internal static class DemoNotices
{
    private static readonly TimeSpan Lately = TimeSpan.FromDays(7);
    private const int KeptPosts = 3;

    /// <param name="members">Those whom a visitor of the demonstration can be.</param>
    public static async Task Give(ForumDb db, IReadOnlyCollection<Member> members, CancellationToken ct)
    {
        await FollowOwn(db, members, ct);
        var since = db.Now - Lately;
        var posts = await db.Posts.Where(p => p.CreatedAt > since).OrderBy(p => p.CreatedAt).Select(p => new { p.Id, p.CreatedAt }).ToListAsync(ct);
        foreach (var post in posts)
            db.Add(new OutboxRow(Fact.PostWritten, post.Id, 0, post.CreatedAt));
        await db.Save(ct);
        foreach (var batch in (await db.Outbox.AsNoTracking().OrderBy(r => r.Id).ToListAsync(ct)).Chunk(100))
        {
            var addressees = new Dictionary<long, Addressees>();
            foreach (var row in batch)
                addressees[row.Id] = await DeliverNotices.AddresseesOf(db, row, ct);
            await DeliverNotices.Tell(db, addressees, ct);
        }
        await Keep(db, members, ct);
    }

    private static async Task FollowOwn(ForumDb db, IReadOnlyCollection<Member> members, CancellationToken ct)
    {
        foreach (var member in members)
        {
            var threads = await db.Posts.Where(p => p.AuthorId == member.Id).Select(p => p.ThreadId).Distinct().ToListAsync(ct);
            foreach (var thread in threads)
                db.Add(new Subscription(member.Id, Stance.Follow, db.Now) { ThreadId = thread });
        }
        await db.Save(ct);
    }

    private static async Task Keep(ForumDb db, IReadOnlyCollection<Member> members, CancellationToken ct)
    {
        var best = await db.Posts.Public().OrderByDescending(p => p.Score).ThenBy(p => p.Id).Take(KeptPosts).ToListAsync(ct);
        foreach (var member in members)
        foreach (var post in best.Where(p => p.AuthorId != member.Id))
            db.Add(new Bookmark(member.Id, post.Id, post.ThreadId, db.Now));
        await db.Save(ct);
    }
}
