using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Threads;

/// <summary>The way of everything that is done to a thread by power: find what the actor sees, decide, ask for the reason, do it, record it.</summary>
internal sealed record ThreadDeed(ActKind Kind, Power Power, string Reason)
{
    /// <returns>The public id of the recorded act, for undoing it.</returns>
    public Task<Outcome<string>> Run(
        ForumDb db,
        Actor actor,
        string threadId,
        Func<Thread, Actor, Task<Outcome<ActObject>>> deed,
        CancellationToken ct
    ) =>
        db.Write<Outcome<string>>(
            actor,
            async actor =>
            {
                var thread = await db
                    .Threads.InAudienceOf(actor, Kind.ToString())
                    .Include(t => t.Board)
                    .SingleOrDefaultAsync(t => t.PublicId == threadId, ct);
                if (thread is null || thread.State == PostState.Held)
                    return new Outcome<string>.NotFound();
                if (thread.IsMerged)
                    return new Outcome<string>.NotFound();
                if (thread.State == PostState.Deleted)
                    return new Outcome<string>.Gone();
                var decision = Authority.Decide(actor, Power, thread.Place, db.Now);
                if (decision.Refuses(out var why))
                    return thread.State == PostState.Visible ? why : new Outcome<string>.Gone();
                if (ActRecord.ReasonProblem(Reason) is { } problem)
                    return problem;
                var done = await deed(thread, actor);
                if (done is not Outcome<ActObject>.Done(var on))
                    return done.As<string>();
                var act = db.Record(actor, decision, Kind, Power, on, Reason);
                return act!.PublicId;
            },
            ct
        );

    /// <param name="then">What follows from it.</param>
    public Task<Outcome<string>> Run(
        ForumDb db,
        Actor actor,
        string threadId,
        Func<Thread, bool> already,
        Action<Thread> deed,
        CancellationToken ct,
        Func<Thread, Task>? then = null
    ) =>
        Run(
            db,
            actor,
            threadId,
            async (thread, _) =>
            {
                if (already(thread))
                    return Denial.AlreadyDone;
                deed(thread);
                if (then is not null)
                    await then(thread);
                return thread.AsObject();
            },
            ct
        );
}
