using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Domain.Threads;

public static class UnlockThread
{
    /// <returns>The public id of the recorded act.</returns>
    public static Task<Outcome<string>> Run(ForumDb db, Actor actor, string threadId, string reason, CancellationToken ct) =>
        new ThreadDeed(ActKind.UnlockThread, Power.LockThread, reason).Run(
            db,
            actor,
            threadId,
            t => !t.IsLocked,
            t => t.Lock(null),
            ct,
            t => Consequences.Of(db, new ThreadLocked(t.Id), ct)
        );
}
