using Forum.Domain.Moderation.Flags;
using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Domain.Notifications.Waiting;

/// <summary>Posts that members reported and this member may decide about.</summary>
public sealed record FlagsToReview(int Count) : WaitingLine
{
    internal static async Task<IReadOnlyList<WaitingLine>> For(ForumDb db, Actor actor, CancellationToken ct) =>
        await FlagQueueReader.Count(db, actor, ct) is > 0 and var count ? [new FlagsToReview(count)] : [];
}
