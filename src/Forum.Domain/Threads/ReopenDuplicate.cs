using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Threads;

public static class ReopenDuplicate
{
    /// <summary>Unlocks a thread that was closed as a duplicate; it leads nowhere else any more.</summary>
    /// <returns>The public id of the recorded act.</returns>
    public static Task<Outcome<string>> Run(ForumDb db, Actor actor, string threadId, string reason, CancellationToken ct) =>
        Become(db, actor, threadId, null, reason, ct);

    /// <summary>Takes back that it was closed for one thread, unless it was opened or closed for another since.</summary>
    internal static Task<Outcome<string>> Undo(ForumDb db, Actor actor, string threadId, string originalId, string reason, CancellationToken ct) =>
        Become(db, actor, threadId, originalId, reason, ct);

    private static Task<Outcome<string>> Become(ForumDb db, Actor actor, string threadId, string? left, string reason, CancellationToken ct) =>
        new ThreadDeed(ActKind.ReopenDuplicate, Power.CloseAsDuplicate, reason).Run(
            db,
            actor,
            threadId,
            async (thread, _) =>
            {
                var original = await db.Threads.Where(t => t.Id == thread.DuplicateOfId).Select(t => t.PublicId).SingleOrDefaultAsync(ct);
                if (original is null || (left is not null && left != original))
                    return Denial.AlreadyDone;
                thread.Lock(null);
                await Consequences.Of(db, new ThreadLocked(thread.Id), ct);
                return thread.AsObject() with { Before = original };
            },
            ct
        );
}
