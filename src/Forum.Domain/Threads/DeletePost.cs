using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Threads;

public static class DeletePost
{
    /// <summary>
    /// The author takes a post back within the grace while nobody answered it, or somebody deletes it by power with a reason. It leaves the
    /// thread and the numbers close up; with its opening post the whole thread goes.
    /// </summary>
    /// <returns>The thread's public id, or null where the thread went too.</returns>
    public static Task<Outcome<string?>> Run(ForumDb db, Actor actor, string postId, string reason, CancellationToken ct) =>
        db.Write<Outcome<string?>>(
            actor,
            async actor =>
            {
                var post = await PostDeed.Find(db, actor, postId, nameof(DeletePost), ct);
                if (PostDeed.Absent<string?>(post, actor) is { } absent)
                    return absent;
                var thread = post!.Thread;
                var decision = await Decide(db, actor, post, ct);
                if (decision.Refuses(out var why))
                    return why;
                var byPower = decision.Grant is not null || actor.IsOperator;
                if (byPower && ActRecord.ReasonProblem(reason) is { } problem)
                    return problem;
                var wholeThread = post.Number == 1;
                var on = thread.AsObject() with { PostId = post.Id };
                if (db.Record(actor, decision, ActKind.DeletePost, Power.DeletePost, on, reason) is { } act)
                {
                    await db.Save(ct);
                    await Consequences.Of(db, new PostTakenOut(post.Id, actor.MemberId, act), ct);
                }
                await Leave(db, post, ct);
                return wholeThread ? null : thread.PublicId;
            },
            ct
        );

    internal static async Task<Decision> Decide(ForumDb db, Actor actor, Post post, CancellationToken ct)
    {
        var thread = post.Thread;
        var answered = await IsAnswered(db, post, ct);
        return ThreadPermits.Delete(actor, thread.Place, post.AuthorId, thread.IsLocked, post.CreatedAt, answered, db.Now);
    }

    private static Task<bool> IsAnswered(ForumDb db, Post post, CancellationToken ct)
    {
        var answers = db.Posts.Where(p => p.ThreadId == post.ThreadId && p.State == PostState.Visible && p.AuthorId != post.AuthorId);
        return post.Number == 1 ? answers.AnyAsync(ct) : answers.AnyAsync(p => p.ReplyToId == post.Id, ct);
    }

    /// <summary>Takes the post out of its thread; the opening post takes the thread along.</summary>
    internal static async Task Leave(ForumDb db, Post post, CancellationToken ct)
    {
        var thread = post.Thread;
        if (post.Number == 1)
            thread.Be(PostState.Deleted);
        else
            await CloseUp(db, post, ct);
        post.Be(PostState.Deleted);
        if (thread.AcceptedPostId == post.Id)
            thread.Accept(null);
        await db.Save(ct);
        if (post.Number == 1)
            await Consequences.Of(db, new ThreadChangedSight(thread.Id, thread.BoardId, thread.BoardId), ct);
        else
            await Consequences.Of(db, new PostChangedSight(post.Id, thread.Id, thread.BoardId, post.AuthorId), ct);
        await Consequences.Of(db, new PostLeft(post.Id, thread.Id, WholeThread: post.Number == 1), ct);
    }

    private static async Task CloseUp(ForumDb db, Post post, CancellationToken ct)
    {
        if (post.Number is not { } number)
            return;
        post.TakeNumber(null);
        await db.Save(ct);
        // Through negative numbers, so that no two posts ever have the same one on the way.
        await db
            .Posts.Where(p => p.ThreadId == post.ThreadId && p.Number > number)
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.Number, p => 1 - p.Number), ct);
        await db
            .Posts.Where(p => p.ThreadId == post.ThreadId && p.Number < 0)
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.Number, p => -p.Number), ct);
    }
}

/// <summary>A post has left for good.</summary>
/// <param name="WholeThread">It opened its thread, which went with it.</param>
internal sealed record PostLeft(long PostId, long ThreadId, bool WholeThread);

/// <summary>Somebody decided by power that a post goes, and it is just about to.</summary>
internal sealed record PostTakenOut(long PostId, long? ById, Act Act);
