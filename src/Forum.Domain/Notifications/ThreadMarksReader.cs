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
    private static readonly PreparedQuery<string, long, Row> Rows = new(
        (db, thread, me) =>
            db
                .Threads.Where(t => t.PublicId == thread.Value)
                .Select(t => new Row(
                    t.Id,
                    db.Subscriptions.Where(s => s.ThreadId == t.Id && s.MemberId == me.Value).Select(s => (Stance?)s.Stance).FirstOrDefault(),
                    db.Notices.Any(n => n.MemberId == me.Value && n.ThreadId == t.Id && n.ReadAt == null),
                    db.Bookmarks.Any(b => b.MemberId == me.Value && b.ThreadId == t.Id && b.RemovedAt == null)
                ))
    );

    private sealed record Row(long Id, Stance? Stance, bool HasNews, bool HasBookmarks);

    /// <summary>One statement for everything on the thread's page that is the member's own, and another where they bookmarked something in it.</summary>
    public static async Task<ThreadMarks> Read(ForumDb db, Actor actor, string threadId, CancellationToken ct)
    {
        if (actor.MemberId is not { } me)
            return ThreadMarks.None;
        var found = await Rows.Run(db, threadId, me).SingleOrDefaultAsync(ct);
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
