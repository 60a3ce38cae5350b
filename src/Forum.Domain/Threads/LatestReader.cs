using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Domain.Threads;

public static class LatestReader
{
    private const int Count = 60;

    /// <summary>The newest threads over all boards that the actor sees.</summary>
    /// <param name="wanted">Leaves out what the actor doesn't want to see in lists; null where they never said so.</param>
    public static Task<IReadOnlyList<ThreadRow>> Read(
        ForumDb db,
        Actor actor,
        ThreadOrder order,
        Func<IQueryable<Thread>, IQueryable<Thread>>? wanted,
        CancellationToken ct
    ) => ThreadList.Across(db, actor, order, wanted, Count, nameof(LatestReader), ct);
}
