using System.Data.Common;
using Forum.Domain.Elections;
using Forum.Domain.Search.Indexing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Forum.Domain.Storage;

/// <summary>One opened database, whichever provider is behind it. Opens a <see cref="ForumDb"/> for each request or piece of work.</summary>
public sealed class ForumStorage : IDisposable
{
    private readonly ContextPool contexts;

    /// <summary>Elections whose emptied boxes were erased since the start; only whoever has the turn to write looks.</summary>
    private readonly HashSet<long> erasedFor = [];
    private readonly StorageProvider provider;

    internal ForumStorage(DbContextOptions<ForumContext> options, StorageProvider provider, TimeProvider clock, Entropy entropy)
    {
        (contexts, this.provider, Clock, Entropy) = (new ContextPool(options), provider, clock, entropy);
        ElectionClock = new ClockGuard(clock);
        ChangesQueries = options.FindExtension<CoreOptionsExtension>()?.Interceptors?.OfType<IQueryExpressionInterceptor>().Any() == true;
    }

    public TimeProvider Clock { get; }
    public Entropy Entropy { get; }
    internal ClockGuard ElectionClock { get; }

    /// <summary>Whether somebody changes queries on their way to the database, so that none may be made ready before it's asked.</summary>
    internal bool ChangesQueries { get; }
    internal WriterGate Gate { get; } = new();

    public ForumDb Open() => new(contexts.Take(), this);

    /// <summary>A number that changes with every commit of anybody, other processes too: what was cached before it is stale.</summary>
    public long Version() => provider.Version();

    /// <summary>A number that changes with every commit, of anybody, that changes what actors or the site's settings are made of.</summary>
    public long ActorVersion() => provider.ActorVersion();

    internal DbTransaction BeginReading(DbConnection connection) => provider.BeginReading(connection);

    internal string LateReferences => provider.LateReferences;

    internal SearchEngine Search => provider.Search;

    /// <summary>
    /// Erases from the files what was deleted in the database, while nobody else of this process writes; nothing where that was done for all of
    /// these since the start.
    /// </summary>
    /// <param name="elections">Those whose boxes were emptied.</param>
    /// <exception cref="StorageUnavailableException">Somebody holds on to what was; it can be tried again.</exception>
    internal async Task EraseFreed(IReadOnlyCollection<long> elections, CancellationToken ct)
    {
        using var turn = await Gate.Enter(ct);
        if (elections.All(erasedFor.Contains))
            return;
        try
        {
            await Task.Run(provider.EraseFreed, ct);
            erasedFor.UnionWith(elections);
        }
        catch (DbException e) when (IsUnavailable(e))
        {
            throw new StorageUnavailableException(Why(e), e);
        }
    }

    internal void GiveBack(ForumContext context) => contexts.GiveBack(context);

    internal bool IsUnavailable(Exception exception) => Causes(exception).Any(provider.IsUnavailable);

    /// <summary>Why nothing can be written now: a sentence for the operator.</summary>
    internal string Why(Exception exception) => provider.Why(Causes(exception).First());

    internal bool IsConflict(Exception exception) => Causes(exception).Any(provider.IsConflict);

    private static IEnumerable<DbException> Causes(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
            if (cause is DbException found)
                yield return found;
    }

    public void Dispose()
    {
        Gate.Dispose();
        contexts.Dispose();
        provider.Close();
    }
}

/// <summary>What differs from one database system to another, beside the options of EF Core.</summary>
/// <param name="Why">Says in a sentence what makes it unavailable.</param>
/// <param name="BeginReading">Begins a transaction that sees one moment and keeps nobody from writing.</param>
/// <param name="LateReferences">The statement that lets references be checked at the commit.</param>
/// <param name="EraseFreed">Leaves nothing of what was deleted in any file of the database; takes as long as writing all of it anew.</param>
/// <param name="Search">Where the full text stands.</param>
internal sealed record StorageProvider(
    Func<long> Version,
    Func<long> ActorVersion,
    Func<DbException, bool> IsUnavailable,
    Func<DbException, string> Why,
    Func<DbException, bool> IsConflict,
    Func<DbConnection, DbTransaction> BeginReading,
    string LateReferences,
    Action EraseFreed,
    SearchEngine Search,
    Action Close
);
