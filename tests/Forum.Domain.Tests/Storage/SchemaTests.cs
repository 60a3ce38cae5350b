using Forum.Domain.Storage;
using Forum.Domain.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Forum.Domain.Tests.Storage;

public sealed class SchemaTests
{
    [Fact]
    public void The_migrations_make_exactly_the_schema_of_the_model()
    {
        using var migrated = new SqliteConnection("Data Source=:memory:");
        migrated.Open();
        foreach (var step in SqliteMigrations.Steps)
            Run(migrated, step);
        using var modelled = new SqliteConnection("Data Source=:memory:");
        modelled.Open();
        using var context = new ForumContext(new DbContextOptionsBuilder<ForumContext>().UseSqlite(modelled).Options);
        Run(modelled, context.Database.GenerateCreateScript());

        Assert.Equal(Shape(modelled), Shape(migrated));
    }

    [Fact]
    public void A_database_of_a_newer_version_is_refused_with_a_sentence()
    {
        using var forum = new TestForum();
        forum.Storage.Dispose();
        using (var connection = new SqliteConnection($"Data Source={Path.Combine(forum.Folder, SqliteStorage.FileName)};Pooling=False"))
        {
            connection.Open();
            Run(connection, "PRAGMA user_version=900");
        }

        var refused = Assert.Throws<StorageRefusedException>(() => SqliteStorage.Open(forum.Folder, TimeProvider.System, Entropy.System));

        Assert.Contains("newer version", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_with_a_sentence()
    {
        var folder = Directory.CreateTempSubdirectory("forum-test-").FullName;
        File.WriteAllText(Path.Combine(folder, SqliteStorage.FileName), new string('x', 5_000));

        var refused = Assert.Throws<StorageRefusedException>(() => SqliteStorage.Open(folder, TimeProvider.System, Entropy.System));

        Assert.Contains("damaged or no forum database", refused.Message, StringComparison.Ordinal);
        Directory.Delete(folder, true);
    }

    [Fact]
    public void A_start_that_was_stopped_between_two_steps_goes_on_with_the_next()
    {
        var folder = Directory.CreateTempSubdirectory("forum-test-").FullName;
        var path = Path.Combine(folder, SqliteStorage.FileName);
        string[] steps = [SqliteMigrations.Steps[0], "CREATE TABLE Broken (Id INTEGER); SELECT * FROM Nowhere;"];

        Assert.Throws<SqliteException>(() => SqliteMigrations.Apply(path, steps, Entropy.System, TimeProvider.System));
        SqliteMigrations.Apply(path, [steps[0], "CREATE TABLE Broken (Id INTEGER);"], Entropy.System, TimeProvider.System);

        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA user_version";
        Assert.Equal(2L, command.ExecuteScalar());
        Directory.Delete(folder, true);
    }

    /// <summary>The model can't say what the full text stands in.</summary>
    [Fact]
    public void Beside_the_model_there_are_the_tables_of_the_full_text_and_no_other()
    {
        using var migrated = new SqliteConnection("Data Source=:memory:");
        migrated.Open();
        foreach (var step in SqliteMigrations.Steps)
            Run(migrated, step);

        Assert.Equal(
            ["SearchPosts body code whole marks", "SearchThreads title tags opening answer code whole marks"],
            Rows(
                migrated,
                """
                SELECT t.name || ' ' || (SELECT group_concat(c.name, ' ') FROM pragma_table_info(t.name) c)
                FROM pragma_table_list t WHERE t.type = 'virtual'
                """
            )
        );
        Assert.All(
            Rows(migrated, "SELECT name FROM pragma_table_list WHERE type = 'shadow'"),
            name => Assert.Matches("^Search(Threads|Posts)_(data|idx|docsize|config)$", name)
        );
    }

    /// <summary>
    /// What the database holds, not how it was said: a column that came later stands at the end and has a default for the rows before it.
    /// </summary>
    private static List<string> Shape(SqliteConnection connection) =>
        [
            .. Rows(connection, "SELECT name || ' ' || coalesce(sql, '') FROM sqlite_master WHERE type = 'index' AND name NOT LIKE 'sqlite_%'"),
            .. Rows(
                connection,
                """
                SELECT t.name || '.' || c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || c.pk
                FROM pragma_table_list t, pragma_table_xinfo(t.name) c WHERE t.type = 'table' AND t.schema = 'main' AND t.name NOT LIKE 'sqlite_%'
                """
            ),
            .. Rows(
                connection,
                """
                SELECT t.name || '.' || f."from" || ' -> ' || f."table" || '.' || coalesce(f."to", '') || ' ' || f.on_delete
                FROM sqlite_master t, pragma_foreign_key_list(t.name) f WHERE t.type = 'table'
                """
            ),
        ];

    private static List<string> Rows(SqliteConnection connection, string query)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"{query} ORDER BY 1";
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
