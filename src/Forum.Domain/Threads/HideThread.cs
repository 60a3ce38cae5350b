using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Domain.Threads;

public static class HideThread
{
    /// <summary>Takes a whole thread out of sight; its address then says that it's gone.</summary>
    /// <returns>The public id of the recorded act.</returns>
    public static Task<Outcome<string>> Run(ForumDb db, Actor actor, string threadId, string reason, CancellationToken ct) =>
        Become(db, actor, threadId, ActKind.HideThread, PostState.Visible, PostState.Hidden, reason, ct);

    internal static Task<Outcome<string>> Become(
        ForumDb db,
        Actor actor,
        string threadId,
        ActKind kind,
        PostState from,
        PostState to,
        string reason,
        CancellationToken ct
    ) =>
        new ThreadDeed(kind, Power.HidePost, reason).Run(
            db,
            actor,
            threadId,
            async (thread, _) =>
            {
                if (thread.State != from)
                    return Denial.AlreadyDone;
                thread.Be(to);
                await db.Save(ct);
                await Consequences.Of(db, new ThreadChangedSight(thread.Id, thread.BoardId, thread.BoardId), ct);
                return thread.AsObject();
            },
            ct
        );
}

/// <summary>A thread came into or went out of the sight of some, or went to another board.</summary>
internal sealed record ThreadChangedSight(long ThreadId, long BoardId, long FormerBoardId);
