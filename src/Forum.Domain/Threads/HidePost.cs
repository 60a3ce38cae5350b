using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Domain.Threads;

public static class HidePost
{
    /// <summary>Takes a post's text out of sight and leaves a stub with its number. The opening post goes with its thread: <see cref="HideThread"/>.</summary>
    /// <returns>The public id of the recorded act.</returns>
    public static Task<Outcome<string>> Run(ForumDb db, Actor actor, string postId, string reason, CancellationToken ct) =>
        Become(db, actor, postId, ActKind.HidePost, PostState.Visible, PostState.Hidden, reason, ct);

    internal static Task<Outcome<string>> Become(
        ForumDb db,
        Actor actor,
        string postId,
        ActKind kind,
        PostState from,
        PostState to,
        string reason,
        CancellationToken ct
    ) =>
        db.Write<Outcome<string>>(
            actor,
            async actor =>
            {
                var post = await PostDeed.Find(db, actor, postId, kind.ToString(), ct);
                var absent = PostDeed.Absent<string>(post, actor);
                if (post is null || absent is Outcome<string>.NotFound)
                    return new Outcome<string>.NotFound();
                if (PostDeed.IsDeleted(post))
                    return new Outcome<string>.Gone();
                var decision = ThreadPermits.Hide(actor, post.Thread.Place, db.Now);
                if (decision.Refuses(out var why))
                    return absent ?? why;
                if (post.State != from || post.Number == 1)
                    return Denial.AlreadyDone;
                if (ActRecord.ReasonProblem(reason) is { } problem)
                    return problem;
                post.Be(to);
                await db.Save(ct);
                await Consequences.Of(db, new PostChangedSight(post.Id, post.ThreadId, post.Thread.BoardId, post.AuthorId), ct);
                var on = post.Thread.AsObject() with { PostId = post.Id };
                return db.Record(actor, decision, kind, Power.HidePost, on, reason)!.PublicId;
            },
            ct
        );
}

/// <summary>A post came into or went out of sight within its thread.</summary>
internal sealed record PostChangedSight(long PostId, long ThreadId, long BoardId, long AuthorId);
