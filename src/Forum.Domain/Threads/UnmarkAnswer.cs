using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Domain.Threads;

public static class UnmarkAnswer
{
    /// <summary>Says instead of the asker that a post doesn't answer their question, which is unsolved again.</summary>
    /// <returns>The public id of the recorded act.</returns>
    public static Task<Outcome<string>> Run(ForumDb db, Actor actor, string postId, string reason, CancellationToken ct) =>
        MarkAnswer.Become(db, actor, postId, ActKind.UnacceptAnswer, reason, null, ct);
}
