using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Domain.Threads;

public static class RestoreThread
{
    /// <returns>The public id of the recorded act.</returns>
    public static Task<Outcome<string>> Run(ForumDb db, Actor actor, string threadId, string reason, CancellationToken ct) =>
        HideThread.Become(db, actor, threadId, ActKind.RestoreThread, PostState.Hidden, PostState.Visible, reason, ct);
}
