using System.Reflection;
using Forum.Domain.Search.Indexing;
using Microsoft.Data.Sqlite;

namespace Forum.Domain.Storage.Sqlite;

/// <summary>
/// Brings a file to the present schema. Each step is a script in Migrations/ and runs in one immediate transaction together with its number in
/// <c>user_version</c>, so a start that is killed half-way has done a step wholly or not at all, and leaves no lock behind.
/// </summary>
internal static class SqliteMigrations
{
    private const string Prefix = "Forum.Domain.Storage.Sqlite.Migrations.";

    /// <summary>The step with this statement chains the acts that are there: no script can hash.</summary>
    private const string BeginsChains = "CREATE TABLE \"ActLinks\"";

    /// <summary>The same of the step with this statement for what acts rested on beside their grant.</summary>
    private const string ChainsGrounds = "UPDATE \"Acts\" SET \"OtherAudienceId\" = NULL";

    /// <summary>The scripts in their order; step n brings a database from n - 1 to n.</summary>
    public static readonly IReadOnlyList<string> Steps =
    [
        .. Assembly
            .GetExecutingAssembly()
            .GetManifestResourceNames()
            .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(Read),
    ];

    public static void Apply(string path, Entropy entropy, TimeProvider clock) => Apply(path, Steps, entropy, clock);

    internal static void Apply(string path, IReadOnlyList<string> steps, Entropy entropy, TimeProvider clock)
    {
        using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = path,
                Pooling = false,
                DefaultTimeout = 5,
            }.ToString()
        );
        connection.Open();
        Run(connection, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;");
        var begun = (int)Version(connection);
        for (var done = begun; done < steps.Count; done++)
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            // Another process may have taken this step while we waited for the lock.
            if (Version(connection) != done)
                continue;
            Run(connection, steps[done]);
            if (done == 0)
                Seed(connection, entropy);
            if (steps[done].Contains(BeginsChains, StringComparison.Ordinal))
                OldActs.Chain(connection, entropy);
            if (steps[done].Contains(ChainsGrounds, StringComparison.Ordinal))
                OldActs.ChainGrounds(connection, entropy, clock.GetUtcNow().UtcDateTime);
            // In a new database there is nothing that the search index could lack.
            if (begun == 0 && done == Steps.Count - 1)
                Run(connection, $"UPDATE SearchStates SET Version = {IndexVersion.Current}");
            Run(connection, $"PRAGMA user_version={done + 1}");
            transaction.Commit();
        }
        if (Version(connection) > steps.Count)
            throw new StorageRefusedException(
                $"The database {path} was made by a newer version of the forum (schema {Version(connection)}, this program knows {steps.Count}). Start that version, or restore an older backup."
            );
    }

    private static void Seed(SqliteConnection connection, Entropy entropy)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "UPDATE SiteSettings SET Secret = $secret";
        command.Parameters.AddWithValue("$secret", entropy.Secret());
        command.ExecuteNonQuery();
    }

    private static long Version(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA user_version";
        return (long)command.ExecuteScalar()!;
    }

    private static void Run(SqliteConnection connection, string script)
    {
        using var command = connection.CreateCommand();
        command.CommandText = script;
        command.ExecuteNonQuery();
    }

    private static string Read(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
