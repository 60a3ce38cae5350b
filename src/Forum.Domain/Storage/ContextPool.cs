using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Storage;

/// <summary>
/// Contexts to use again, each with its connection. EF Core's own pool gives the connection away with every return; keeping it, a statement
/// stays planned.
/// </summary>
internal sealed class ContextPool(DbContextOptions<ForumContext> options) : IDisposable
{
    /// <summary>More than that many at once are rare, and are closed after use.</summary>
    private const int Most = 16;

    private readonly ConcurrentBag<ForumContext> idle = [];
    private volatile bool closed;

    public ForumContext Take() => idle.TryTake(out var context) ? context : new ForumContext(options);

    public void GiveBack(ForumContext context)
    {
        if (closed || idle.Count >= Most || context.Database.CurrentTransaction is not null)
        {
            context.Dispose();
            return;
        }
        context.ChangeTracker.Clear();
        idle.Add(context);
        if (closed)
            Dispose();
    }

    public void Dispose()
    {
        closed = true;
        while (idle.TryTake(out var context))
            context.Dispose();
    }
}
