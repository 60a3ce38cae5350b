using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Domain.Threads;

public static class RestorePost
{
    /// <returns>The public id of the recorded act.</returns>
    public static Task<Outcome<string>> Run(ForumDb db, Actor actor, string postId, string reason, CancellationToken ct) =>
        HidePost.Become(db, actor, postId, ActKind.RestorePost, PostState.Hidden, PostState.Visible, reason, ct);
}
