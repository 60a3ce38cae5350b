using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Domain.Threads;

public static class MarkAnswer
{
    /// <summary>Says instead of the asker which post answered their question. The asker can still choose another.</summary>
    /// <returns>The public id of the recorded act.</returns>
    public static Task<Outcome<string>> Run(ForumDb db, Actor actor, string postId, string reason, CancellationToken ct) =>
        Become(db, actor, postId, ActKind.AcceptAnswer, reason, ct);

    internal static Task<Outcome<string>> Become(ForumDb db, Actor actor, string postId, ActKind kind, string reason, CancellationToken ct) =>
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
                if (accepts == (former == post.Id))
                    return Denial.AlreadyDone;
                if (ActRecord.ReasonProblem(reason) is { } problem)
                    return problem;
                thread.Accept(accepts ? post.Id : null);
                await Consequences.Of(db, new AnswerChosen(thread.Id, accepts ? post.Id : null, former), ct);
                var on = new ActObject(thread.AudienceId) { ThreadId = thread.Id, PostId = post.Id };
                return db.Record(actor, decision, kind, Power.AcceptAnswer, on, reason)!.PublicId;
            },
            ct
        );
}
