using Forum.Domain.Boards;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Threads;

public static class MoveThread
{
    /// <summary>Moves a thread to another board that the actor sees and holds the power on too; it gets that board's audience at once.</summary>
    /// <returns>The public id of the recorded act.</returns>
    public static Task<Outcome<string>> Run(ForumDb db, Actor actor, string threadId, string boardId, string reason, CancellationToken ct) =>
        new ThreadDeed(ActKind.MoveThread, Power.MoveThread, reason).Run(
            db,
            actor,
            threadId,
            async (thread, actor) =>
            {
                var target = await db.Boards.VisibleTo(actor).SingleOrDefaultAsync(b => b.PublicId == boardId, ct);
                if (target is null)
                    return new Problem("Board", ProblemKind.Unknown);
                if (target.Id == thread.BoardId)
                    return Denial.AlreadyDone;
                var there = ThreadPermits.Move(actor, target.PlaceOfThreads, db.Now);
                if (there.Refuses(out var why))
                    return why;
                var former = thread.Board;
                // Whoever sees the record must have been able to see both places.
                var on = thread.AsObject() with
                {
                    BoardId = target.Id,
                    Before = former.PublicId,
                    After = target.PublicId,
                    Other = OtherGround.Of(there, target.PlaceOfThreads),
                };
                thread.MoveTo(target);
                await db.Save(ct);
                await Consequences.Of(db, new ThreadChangedSight(thread.Id, target.Id, former.Id), ct);
                return on;
            },
            ct
        );
}
