using Forum.Domain.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Forum.Domain.Tests.Storage;

/// <summary>A database of every earlier schema, with a row in each of its tables, is brought to the present one and keeps every value.</summary>
public sealed class UpgradeTests
{
    public static TheoryData<int> Earlier => [.. Enumerable.Range(1, SqliteMigrations.Steps.Count - 1)];

    [Theory]
    [MemberData(nameof(Earlier))]
    public void An_upgrade_keeps_every_value(int version)
    {
        var folder = Directory.CreateTempSubdirectory("forum-test-").FullName;
        var path = Path.Combine(folder, SqliteStorage.FileName);
        SqliteMigrations.Apply(path, [.. SqliteMigrations.Steps.Take(version)], Entropy.System, TimeProvider.System);
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        Fill(connection);
        var before = Tables(connection).ToDictionary(table => table, table => Values(connection, table, Columns(connection, table)));
        var columns = before.Keys.ToDictionary(table => table, table => Columns(connection, table));

        SqliteMigrations.Apply(path, Entropy.System, TimeProvider.System);

        Assert.All(before, table => Assert.Equal(table.Value, Kept(table.Value, Values(connection, table.Key, columns[table.Key]))));
        Assert.All(before.Values, rows => Assert.NotEmpty(rows));
        Assert.Empty(Values(connection, "pragma_foreign_key_check", ["\"table\""]));
        connection.Close();
        Directory.Delete(folder, true);
    }

    /// <summary>An upgrade may add rows: links to chains, powers to whoever holds the site.</summary>
    private static List<string> Kept(List<string> before, List<string> after) => [.. after.Where(before.Contains)];

    /// <summary>One row a table, each value its own; references all lead to row 1.</summary>
    private static void Fill(SqliteConnection connection)
    {
        Run(connection, "PRAGMA foreign_keys=OFF");
        foreach (var table in Tables(connection))
        {
            var referring = Query(connection, $"SELECT \"from\" FROM pragma_foreign_key_list('{table}')");
            var columns = Columns(connection, table);
            var values = columns.Select((c, i) => c == "\"Id\"" || referring.Contains(c.Trim('"')) ? "1" : $"'{i}{table.Length}'");
            Run(connection, $"INSERT OR IGNORE INTO \"{table}\" ({string.Join(',', columns)}) VALUES ({string.Join(',', values)})");
        }
    }

    /// <summary>Without the full text and the tables that it keeps itself in: these are made from the others.</summary>
    private static List<string> Tables(SqliteConnection connection) =>
        Query(connection, "SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main' AND name NOT LIKE 'sqlite_%' ORDER BY 1");

    private static List<string> Columns(SqliteConnection connection, string table) =>
        [.. Query(connection, $"SELECT name FROM pragma_table_info('{table}')").Select(name => $"\"{name}\"")];

    private static List<string> Values(SqliteConnection connection, string table, List<string> columns) =>
        Query(connection, $"SELECT {string.Join(" || '|' || ", columns.Select(c => $"coalesce({c}, '-')"))} FROM {table} ORDER BY 1");

    private static List<string> Query(SqliteConnection connection, string query)
    {
        using var command = connection.CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(reader.GetString(0));
        return rows;
    }

    private static void Run(SqliteConnection connection, string script)
    {
        using var command = connection.CreateCommand();
        command.CommandText = script;
        command.ExecuteNonQuery();
    }
}
