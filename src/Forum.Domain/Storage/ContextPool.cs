using System.Collections.Concurrent;
using System.Threading;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Storage;

/// <summary>
/// Contexts to use again, each with its connection. EF Core's own pool gives the connection away with every return; keeping it, a statement
/// stays planned.
/// </summary>
internal sealed class ContextPool(DbContextOptions<ForumContext> options) : IDisposable
{
    /// <summary>More than that many at once are rare, and are closed after use: opening one and planning its statements costs half a page.</summary>
    private const int Most = 32;

    /// <summary>The one that was used last comes first: it has planned most.</summary>
    private readonly ConcurrentStack<ForumContext> idle = [];
    private int kept;
    private volatile bool closed;

    public ForumContext Take()
    {
        if (!idle.TryPop(out var context))
            return new ForumContext(options);
        Interlocked.Decrement(ref kept);
        return context;
    }

    public void GiveBack(ForumContext context)
    {
        if (closed || Volatile.Read(ref kept) >= Most || context.Database.CurrentTransaction is not null)
        {
            context.Dispose();
            return;
        }
        context.ChangeTracker.Clear();
        Interlocked.Increment(ref kept);
        idle.Push(context);
        if (closed)
            Dispose();
    }

    public void Dispose()
    {
        closed = true;
        while (idle.TryPop(out var context))
            context.Dispose();
    }
}
