using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Threads;

public static class CloseAsDuplicate
{
    /// <summary>How far it is looked whether one duplicate leads to the next and back.</summary>
    private const int Steps = 20;

    /// <summary>
    /// Locks a thread because another one says what it asks for, and leads its readers there. All of them must be able to read that one: else the
    /// notice would tell some that there is something they don't see. Where the other is itself closed for a third, that one is named.
    /// </summary>
    /// <param name="originalId">The public id of the other thread.</param>
    /// <returns>The public id of the recorded act.</returns>
    public static Task<Outcome<string>> Run(ForumDb db, Actor actor, string threadId, string? originalId, string reason, CancellationToken ct) =>
        new ThreadDeed(ActKind.CloseAsDuplicate, Power.CloseAsDuplicate, reason).Run(
            db,
            actor,
            threadId,
            async (thread, actor) =>
            {
                if (thread.DuplicateOfId is not null)
                    return Denial.AlreadyDone;
                // Whoever reopened it would have opened what others locked.
                if (thread.IsLocked)
                    return Denial.ThreadLocked;
                var named = await NamedThread.Find(db, actor, thread, originalId, "Original", ct);
                if (named is not Outcome<Thread>.Done(var original))
                    return named.As<ActObject>();
                if (!await WiderSight.Of(db, original, thread, ct))
                    return new Problem("Original", ProblemKind.NotForAllReaders);
                if (await LeadsTo(db, original, thread, ct))
                    return new Problem("Original", ProblemKind.LeadsBack);
                original = await Next(db, original, thread, ct) ?? original;
                thread.CloseFor(original, db.Now);
                await Consequences.Of(db, new ThreadLocked(thread.Id), ct);
                return thread.AsObject() with { After = original.PublicId };
            },
            ct
        );

    private static async Task<bool> LeadsTo(ForumDb db, Thread original, Thread thread, CancellationToken ct)
    {
        var next = original;
        for (var step = 0; step < Steps && next is not null; step++)
        {
            if (next.DuplicateOfId == thread.Id)
                return true;
            next = await Next(db, next, thread, ct);
        }
        return false;
    }

    /// <summary>What a duplicate was closed for, where all readers of a thread see that: what some of them don't must change nothing here.</summary>
    private static async Task<Thread?> Next(ForumDb db, Thread duplicate, Thread thread, CancellationToken ct)
    {
        var next = await db.Threads.SingleOrDefaultAsync(t => t.Id == duplicate.DuplicateOfId && t.State == PostState.Visible, ct);
        return next is not null && await WiderSight.Of(db, next, thread, ct) ? next : null;
    }
}
