using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Notifications;

/// <summary>What one member has to do with a thread that they are shown.</summary>
/// <param name="Bookmarked">Public ids of its posts that they bookmarked.</param>
/// <param name="HasNews">Whether an unread notice of theirs is about it.</param>
public sealed record ThreadMarks(Stance? Stance, IReadOnlyCollection<string> Bookmarked, bool HasNews)
{
    public static readonly ThreadMarks None = new(null, [], false);
}

public static class ThreadMarksReader
{
    /// <summary>One statement for everything on the thread's page that is the member's own, and another where they bookmarked something in it.</summary>
    public static async Task<ThreadMarks> Read(ForumDb db, Actor actor, string threadId, CancellationToken ct)
    {
        if (actor.MemberId is not { } me)
            return ThreadMarks.None;
        var found = await db
            .Threads.Where(t => t.PublicId == threadId)
            .Select(t => new
            {
                t.Id,
                Stance = db.Subscriptions.Where(s => s.ThreadId == t.Id && s.MemberId == me).Select(s => (Stance?)s.Stance).FirstOrDefault(),
                HasNews = db.Notices.Any(n => n.MemberId == me && n.ThreadId == t.Id && n.ReadAt == null),
                HasBookmarks = db.Bookmarks.Any(b => b.MemberId == me && b.ThreadId == t.Id && b.RemovedAt == null),
            })
            .SingleOrDefaultAsync(ct);
        if (found is null)
            return ThreadMarks.None;
        return new ThreadMarks(found.Stance, found.HasBookmarks ? await Bookmarked(db, me, found.Id, ct) : [], found.HasNews);
    }

    private static Task<List<string>> Bookmarked(ForumDb db, long me, long threadId, CancellationToken ct) =>
        db
            .Bookmarks.Where(b => b.MemberId == me && b.ThreadId == threadId && b.RemovedAt == null)
            .Join(db.Posts, b => b.PostId, p => p.Id, (b, p) => p.PublicId)
            .ToListAsync(ct);
}
