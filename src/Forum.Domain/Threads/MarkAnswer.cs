using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Threads;

public static class MarkAnswer
{
    /// <summary>Says instead of the asker which post answered their question. The asker can still choose another.</summary>
    /// <returns>The public id of the recorded act.</returns>
    public static Task<Outcome<string>> Run(ForumDb db, Actor actor, string postId, string reason, CancellationToken ct) =>
        Become(db, actor, postId, ActKind.AcceptAnswer, reason, null, ct);

    /// <summary>Puts back what was accepted before an act, unless somebody has chosen otherwise since.</summary>
    /// <param name="postId">The post that the act marked, or took the mark from.</param>
    /// <param name="former">What was accepted before it.</param>
    internal static Task<Outcome<string>> Undo(
        ForumDb db,
        Actor actor,
        ActKind act,
        string postId,
        string? former,
        string reason,
        CancellationToken ct
    )
    {
        var left = new LeftAnswer(act == ActKind.AcceptAnswer ? postId : null);
        return former is null
            ? Become(db, actor, postId, ActKind.UnacceptAnswer, reason, left, ct)
            : Become(db, actor, former, ActKind.AcceptAnswer, reason, left, ct);
    }

    internal sealed record LeftAnswer(string? PostId);

    /// <param name="left">What an act left as the accepted answer, where that act is undone.</param>
    internal static Task<Outcome<string>> Become(
        ForumDb db,
        Actor actor,
        string postId,
        ActKind kind,
        string reason,
        LeftAnswer? left,
        CancellationToken ct
    ) =>
        db.Write<Outcome<string>>(
            actor,
            async actor =>
            {
                var post = await PostDeed.Find(db, actor, postId, kind.ToString(), ct);
                if (PostDeed.Absent<string>(post, actor) is { } absent)
                    return absent;
                var thread = post!.Thread;
                var decision = ThreadPermits.MarkAnswer(actor, thread.Place, thread.Format, post.AuthorId, db.Now);
                if (decision.Refuses(out var why))
                    return why;
                if (post.Number is null or 1)
                    return Denial.NotAQuestion;
                var (former, accepts) = (thread.AcceptedPostId, kind == ActKind.AcceptAnswer);
                var formerId = await db.Posts.Where(p => p.Id == former).Select(p => p.PublicId).SingleOrDefaultAsync(ct);
                if (accepts == (former == post.Id) || (left is not null && left.PostId != formerId))
                    return Denial.AlreadyDone;
                if (ActRecord.ReasonProblem(reason) is { } problem)
                    return problem;
                thread.Accept(accepts ? post.Id : null);
                await Consequences.Of(db, new AnswerChosen(thread.Id, accepts ? post.Id : null, former), ct);
                var on = thread.AsObject() with { PostId = post.Id, Before = formerId };
                return db.Record(actor, decision, kind, Power.AcceptAnswer, on, reason)!.PublicId;
            },
            ct
        );
}
