using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Threads;

internal static class UnmergeThread
{
    /// <summary>
    /// Takes a thread out of another again that it was merged into: the posts that came with it and still stand there, and the comments under them.
    /// What was written since stays where it was written.
    /// </summary>
    /// <param name="intoId">The thread that it was merged into.</param>
    /// <param name="merged">Of the act of merging: the public ids of the thread and of the answer that was accepted in it, if one was.</param>
    /// <returns>The public id of the recorded act.</returns>
    public static Task<Outcome<string>> Run(ForumDb db, Actor actor, string intoId, string merged, string reason, CancellationToken ct) =>
        new ThreadDeed(ActKind.UnmergeThread, Power.MergeThread, reason).Run(
            db,
            actor,
            intoId,
            async (into, actor) =>
            {
                if (into.State != PostState.Visible)
                    return new Outcome<ActObject>.Gone();
                var words = merged.Split(' ');
                var thread = await db
                    .Threads.InAudienceOf(actor)
                    .Include(t => t.Board)
                    .SingleOrDefaultAsync(t => t.PublicId == words[0] && t.MergedPostId != null, ct);
                if (thread is null)
                    return Denial.CannotBeUndone;
                var there = ThreadPermits.Merge(actor, thread.Place, db.Now);
                if (there.Refuses(out var why))
                    return why;
                var opening = await db.Posts.AsNoTracking().SingleAsync(p => p.Id == thread.MergedPostId, ct);
                if (opening.ThreadId != into.Id || opening.CameFromId != thread.Id || opening is not { State: PostState.Visible, Number: > 1 })
                    return Denial.CannotBeUndone;
                if (await HasNewComments(db, thread, into, ct) && !await WiderSight.Of(db, into, thread, ct))
                    return Denial.CannotBeUndone;
                await Part(db, thread, into, opening, words.ElementAtOrDefault(1), ct);
                return into.AsObject() with { PostId = opening.Id, After = thread.PublicId, Other = OtherGround.Of(there, thread.Place) };
            },
            ct
        );

    /// <summary>Comments go with their posts: those that were written there weren't written for whoever reads the thread.</summary>
    private static Task<bool> HasNewComments(ForumDb db, Thread thread, Thread into, CancellationToken ct) =>
        db.Posts.AnyAsync(
            p =>
                p.ThreadId == into.Id
                && p.IsComment
                && (p.CameFromId == null || p.CameFromId != thread.Id)
                && db.Posts.Any(under => under.Id == p.ReplyToId && under.CameFromId == thread.Id),
            ct
        );

    private static async Task Part(ForumDb db, Thread thread, Thread into, Post opening, string? acceptedId, CancellationToken ct)
    {
        var came = await db.Posts.Where(p => p.ThreadId == into.Id && p.CameFromId == thread.Id).Select(p => p.Id).ToListAsync(ct);
        var posts = await MovedPosts.WithComments(db, came, ct);
        await MovedPosts.Open(db, thread, opening.Id, posts, ct);
        await MovedPosts.CutReplies(db, thread, into, ct);
        if (into.AcceptedPostId is { } accepted && posts.Contains(accepted))
            into.Accept(null);
        thread.ComeBack(opening.Score);
        thread.Accept(await Accepted(db, thread, acceptedId, ct));
        await Consequences.Of(db, new PostsMoved(into, thread, posts), ct);
    }

    private static Task<long?> Accepted(ForumDb db, Thread thread, string? acceptedId, CancellationToken ct) =>
        db
            .Posts.Where(p => p.PublicId == acceptedId && p.ThreadId == thread.Id && p.Number > 1 && p.State == PostState.Visible)
            .Select(p => (long?)p.Id)
            .SingleOrDefaultAsync(ct);
}
