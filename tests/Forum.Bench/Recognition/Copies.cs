using System.Globalization;
using Forum.Domain.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Forum.Bench.Recognition;

/// <summary>Makes a large forum of a small one: its members write the same threads over and over under other names.</summary>
internal static class Copies
{
    private const long Apart = 1_000_000;
    private static readonly string[] Tables = ["Members", "Threads", "Posts", "Votes"];

    /// <summary>Names of posts that the schema doesn't know as references: threads and posts name each other.</summary>
    private static readonly string[] OfPosts = ["AcceptedPostId", "MergedPostId"];

    /// <summary>Copies all until there are so many posts, or somewhat more.</summary>
    public static (long Posts, long Members) Multiply(SqliteConnection connection, int posts)
    {
        Run(connection, "PRAGMA foreign_keys=OFF; PRAGMA synchronous=OFF");
        var columns = Tables.ToDictionary(table => table, table => Columns(connection, table));
        var begun = Number(connection, "SELECT count(*) FROM Posts");
        var times = (posts + begun - 1) / begun;
        using (var transaction = connection.BeginTransaction())
        {
            for (var copy = 1L; copy < times; copy++)
                foreach (var (table, of) in columns)
                {
                    var values = of.Select(column => column.Value(copy));
                    var names = string.Join(", ", of.Select(column => $"\"{column.Name}\""));
                    var first = table == "Votes" ? "PostId" : "Id";
                    Run(
                        connection,
                        $"INSERT INTO \"{table}\" ({names}) SELECT {string.Join(", ", values)} FROM \"{table}\" WHERE \"{first}\" < {Apart}"
                    );
                }
            transaction.Commit();
        }
        return (Number(connection, "SELECT count(*) FROM Posts"), Number(connection, "SELECT count(*) FROM Members"));
    }

    public static void Execute(string folder, string statement)
    {
        using var connection = Open(folder);
        Run(connection, statement);
    }

    public static List<string> Names(string folder, string query)
    {
        using var connection = Open(folder);
        return Names(connection, query);
    }

    private static List<Column> Columns(SqliteConnection connection, string table)
    {
        var references = Names(
            connection,
            $"SELECT \"from\" FROM pragma_foreign_key_list('{table}') WHERE \"table\" IN ({string.Join(", ", Tables.Select(t => $"'{t}'"))})"
        );
        var unique = Names(
            connection,
            $"SELECT c.name FROM pragma_index_list('{table}') i, pragma_index_info(i.name) n, pragma_table_info('{table}') c WHERE i.\"unique\" AND c.cid = n.cid AND c.type = 'TEXT'"
        );
        return Names(connection, $"SELECT name FROM pragma_table_info('{table}')")
            .ConvertAll(name => new Column(name, name == "Id" || references.Contains(name) || OfPosts.Contains(name), unique.Contains(name)));
    }

    private static SqliteConnection Open(string folder)
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(folder, SqliteStorage.FileName)};Pooling=False");
        connection.Open();
        return connection;
    }

    private static List<string> Names(SqliteConnection connection, string query)
    {
        using var command = connection.CreateCommand();
        command.CommandText = query;
        using var rows = command.ExecuteReader();
        var names = new List<string>();
        while (rows.Read())
            names.Add(rows.GetString(0));
        return names;
    }

    private static long Number(SqliteConnection connection, string query)
    {
        using var command = connection.CreateCommand();
        command.CommandText = query;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static void Run(SqliteConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }

    private sealed record Column(string Name, bool IsNumber, bool IsUnique)
    {
        public string Value(long copy) =>
            IsNumber ? string.Create(CultureInfo.InvariantCulture, $"\"{Name}\" + {copy * Apart}")
            : IsUnique ? string.Create(CultureInfo.InvariantCulture, $"\"{Name}\" || '~{copy}'")
            : $"\"{Name}\"";
    }
}
