using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Threads;

namespace Forum.Domain.Moderation;

public static class SettleHeldPost
{
    /// <summary>Lets a held post appear, with the next number and the time of its approval's thread order, or refuses it.</summary>
    /// <returns>The public id of the recorded act.</returns>
    public static Task<Outcome<string>> Run(ForumDb db, Actor actor, string postId, bool approve, string reason, CancellationToken ct) =>
        db.Write<Outcome<string>>(
            actor,
            async actor =>
            {
                var post = await PostDeed.Find(db, actor, postId, nameof(SettleHeldPost), ct);
                if (
                    post is null
                    || post.State != PostState.Held
                    || (post.Number != 1 && post.Thread.State != PostState.Visible)
                    || PostDeed.IsCovered(post)
                )
                    return new Outcome<string>.NotFound();
                var decision = ThreadPermits.Approve(actor, post.Thread.Place, db.Now);
                if (decision.Refuses(out var why))
                    return post.AuthorId == actor.MemberId ? why : new Outcome<string>.NotFound();
                if (post.AuthorId == actor.MemberId)
                    return Denial.YourselfNot;
                if (ActRecord.ReasonProblem(reason, required: !approve) is { } problem)
                    return problem;
                await Settle(db, post, approve ? PostState.Visible : PostState.Deleted, ct);
                var on = post.Thread.AsObject() with { PostId = post.Id, MemberId = post.AuthorId };
                return db.Record(actor, decision, approve ? ActKind.ApprovePost : ActKind.RejectPost, Power.ApprovePost, on, reason)!.PublicId;
            },
            ct
        );

    private static async Task Settle(ForumDb db, Post post, PostState state, CancellationToken ct)
    {
        var thread = post.Thread;
        post.Be(state);
        if (post.Number == 1)
            thread.Be(state);
        else if (state == PostState.Visible && !post.IsComment)
            thread.Append(post);
        await db.Save(ct);
        if (state == PostState.Visible)
            Consequences.Of(db, new PostApproved(post.Id));
        if (post.Number == 1)
            await Consequences.Of(db, new ThreadChangedSight(thread.Id, thread.BoardId, thread.BoardId), ct);
        else
            await Consequences.Of(db, new PostChangedSight(post.Id, thread.Id, thread.BoardId, post.AuthorId), ct);
    }
}

/// <summary>For everybody but its author it is written now.</summary>
internal sealed record PostApproved(long PostId);
