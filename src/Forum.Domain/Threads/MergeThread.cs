using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Threads.Drafts;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Threads;

public static class MergeThread
{
    /// <summary>
    /// Brings all posts of a thread into another that the actor sees and holds the power on too. They take their places by the time they were
    /// written, as every post does; only the opening post of the other one stays the first. The address of the thread leads to them from then on.
    /// </summary>
    /// <param name="intoId">The public id of the other thread.</param>
    /// <returns>The public id of the recorded act.</returns>
    public static Task<Outcome<string>> Run(ForumDb db, Actor actor, string threadId, string? intoId, string reason, CancellationToken ct) =>
        Run(db, actor, threadId, intoId, reason, isBack: false, ct);

    /// <summary>Brings a thread back into the one that it was split from.</summary>
    internal static Task<Outcome<string>> Back(ForumDb db, Actor actor, string threadId, string fromId, string reason, CancellationToken ct) =>
        Run(db, actor, threadId, fromId, reason, isBack: true, ct);

    private static Task<Outcome<string>> Run(
        ForumDb db,
        Actor actor,
        string threadId,
        string? intoId,
        string reason,
        bool isBack,
        CancellationToken ct
    ) =>
        new ThreadDeed(ActKind.MergeThread, Power.MergeThread, reason).Run(
            db,
            actor,
            threadId,
            async (thread, actor) =>
            {
                if (thread.State != PostState.Visible)
                    return new Outcome<ActObject>.Gone();
                var named = await NamedThread.Find(db, actor, thread, intoId, "Into", ct);
                if (named is not Outcome<Thread>.Done(var into))
                    return named.As<ActObject>();
                var there = ThreadPermits.Merge(actor, into.Place, db.Now);
                if (there.Refuses(out var why))
                    return why;
                // What one member alone was to see would be shown to another; what many see goes back to where it came from.
                if (into.OwnerId is { } owner && owner != thread.AuthorId && !(isBack && thread.OwnerId is null))
                    return new Problem("Into", ProblemKind.SomebodysOwn);
                var posts = await db.Posts.Where(p => p.ThreadId == thread.Id).Select(p => p.Id).Take(MovedPosts.Most + 1).ToListAsync(ct);
                if (posts.Count > MovedPosts.Most)
                    return new Problem("Into", ProblemKind.TooManyPosts, MovedPosts.Most);
                return await Merge(db, thread, into, posts, ct) with { Other = OtherGround.Of(there, into.Place) };
            },
            ct
        );

    private static async Task<ActObject> Merge(ForumDb db, Thread thread, Thread into, IReadOnlyList<long> posts, CancellationToken ct)
    {
        var accepted = await db.Posts.Where(p => p.Id == thread.AcceptedPostId).Select(p => p.PublicId).SingleOrDefaultAsync(ct);
        var opening = await db.Posts.Where(p => p.ThreadId == thread.Id && p.Number == 1).Select(p => p.Id).SingleAsync(ct);
        // Whoever sees the record must have been able to see both: the audience before, the thread and the post now.
        var on = thread.AsObject() with
        {
            ThreadId = into.Id,
            PostId = opening,
            Before = thread.Title,
            After = $"{thread.PublicId} {accepted}".TrimEnd(),
        };
        await ReadTogether(db, thread, into, ct);
        var last = into.PostCount;
        await db
            .Posts.Where(p => p.ThreadId == thread.Id)
            .ExecuteUpdateAsync(
                s =>
                    s.SetProperty(p => p.ThreadId, into.Id)
                        .SetProperty(p => p.Number, p => p.Number + last)
                        .SetProperty(p => p.CameFromId, (long?)thread.Id),
                ct
            );
        await db
            .OldAddresses.Where(a => a.ThreadId == thread.Id)
            .ExecuteUpdateAsync(s => s.SetProperty(a => a.ThreadId, (long?)null).SetProperty(a => a.PostId, (long?)opening), ct);
        await db
            .Drafts.Where(d => d.Kind == DraftKind.Reply && d.Place == thread.PublicId)
            .Where(d => !db.Drafts.Any(other => other.MemberId == d.MemberId && other.Kind == d.Kind && other.Place == into.PublicId))
            .ExecuteUpdateAsync(s => s.SetProperty(d => d.Place, into.PublicId), ct);
        thread.MergeAway(opening);
        await Consequences.Of(db, new PostsMoved(thread, into, posts), ct);
        return on;
    }

    /// <summary>Who had read both threads to the end has read the whole.</summary>
    private static Task<int> ReadTogether(ForumDb db, Thread thread, Thread into, CancellationToken ct)
    {
        var end = thread.LastPostAt;
        return db
            .ReadMarks.Where(m => m.ThreadId == into.Id && m.At >= into.LastPostAt && m.At < end)
            .Where(m => db.ReadMarks.Any(other => other.ThreadId == thread.Id && other.MemberId == m.MemberId && other.At >= end))
            .ExecuteUpdateAsync(s => s.SetProperty(m => m.At, end), ct);
    }
}
