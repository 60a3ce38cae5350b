using Forum.Domain.Moderation;
using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Domain.Notifications.Waiting;

/// <summary>Held posts that this member may approve.</summary>
public sealed record PostsToApprove(int Count) : WaitingLine
{
    internal static async Task<IReadOnlyList<WaitingLine>> For(ForumDb db, Actor actor, CancellationToken ct) =>
        await HeldReader.Count(db, actor, ct) is > 0 and var count ? [new PostsToApprove(count)] : [];
}
