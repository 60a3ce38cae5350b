using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Caching.Memory;

namespace Forum.Domain.Storage.Sqlite;

/// <summary>Opens the embedded database: one file beside which SQLite keeps its log.</summary>
public static class SqliteStorage
{
    public const string FileName = "forum.db";

    /// <summary>
    /// What EF Core has made of queries. By itself it keeps 1,024 of them, a size of 10 each; all that the pages ask are a few more than that, and what falls
    /// out is compiled again, for longer than it runs.
    /// </summary>
    private static readonly MemoryCache Queries = new(new MemoryCacheOptions { SizeLimit = 8 * 10_240 });

    /// <summary>Creates or upgrades the database in a folder and opens it.</summary>
    /// <exception cref="StorageRefusedException">It can't be used: made by a newer version, read-only, locked, damaged, or no database at all.</exception>
    public static ForumStorage Open(string folder, TimeProvider clock, Entropy entropy, params IInterceptor[] interceptors) =>
        Open(folder, clock, entropy, options => options.AddInterceptors(interceptors));

    /// <summary>The same with a last word on EF Core's options, for proofs that need a query cache of their own.</summary>
    internal static ForumStorage Open(string folder, TimeProvider clock, Entropy entropy, Action<DbContextOptionsBuilder> adjust)
    {
        var path = Prepare(folder, clock, entropy);
        var connection = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            ForeignKeys = true,
            DefaultTimeout = 5,
            Pooling = false,
        }.ToString();
        var connections = new SqliteConnections();
        var options = new DbContextOptionsBuilder<ForumContext>()
            .UseMemoryCache(Queries)
            // One parameter for a list of audiences: with one for each EF Core writes the statement's text anew every time.
            .UseSqlite(connection, sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
            .AddInterceptors(connections);
        adjust(options);
        // Last: whoever wants to see or stop a statement has done so.
        options.AddInterceptors(new SqliteStatements());
        var version = new SqliteVersion(connection);
        return new ForumStorage(
            options.Options,
            new StorageProvider(
                version.Read,
                version.ReadActorChanges,
                SqliteFaults.IsUnavailable,
                SqliteFaults.Why,
                SqliteFaults.IsConflict,
                reading => ((SqliteConnection)reading).BeginTransaction(deferred: true),
                "PRAGMA defer_foreign_keys=ON",
                () => SqliteErasure.Run(connection),
                new SqliteSearchEngine(),
                () => Close(version, connections)
            ),
            clock,
            entropy
        );
    }

    private static string Prepare(string folder, TimeProvider clock, Entropy entropy)
    {
        var path = Path.Combine(folder, FileName);
        try
        {
            Directory.CreateDirectory(folder);
            SqliteMigrations.Apply(path, entropy, clock);
            return path;
        }
        catch (SqliteException e)
        {
            throw new StorageRefusedException(SqliteFaults.Explain(e, path), e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorageRefusedException($"The folder {Path.GetFullPath(folder)} can't be used: {e.Message}", e);
        }
    }

    private static void Close(SqliteVersion version, SqliteConnections connections)
    {
        version.Dispose();
        connections.Dispose();
    }
}
