using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Domain.Threads;

public static class LatestReader
{
    private const int Count = 60;

    /// <summary>The newest threads over all boards that the actor sees.</summary>
    public static Task<IReadOnlyList<ThreadRow>> Read(ForumDb db, Actor actor, ThreadOrder order, CancellationToken ct) =>
        ThreadList.Across(db, actor, order, Count, nameof(LatestReader), ct);
}
