using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Domain.Threads;

public static class UnpinThread
{
    /// <returns>The public id of the recorded act.</returns>
    public static Task<Outcome<string>> Run(ForumDb db, Actor actor, string threadId, string reason, CancellationToken ct) =>
        new ThreadDeed(ActKind.UnpinThread, Power.PinThread, reason).Run(db, actor, threadId, t => t.PinnedAt == null, t => t.Pin(null), ct);
}
