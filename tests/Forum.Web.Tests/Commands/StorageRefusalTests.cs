using Forum.Web.Commands;
using Microsoft.Data.Sqlite;

namespace Forum.Web.Tests.Commands;

public sealed class StorageRefusalTests : IDisposable
{
    private readonly Computer _computer = new();

    public void Dispose() => _computer.Dispose();

    [Theory]
    [InlineData("serve")]
    [InlineData("demo")]
    [InlineData("member create Ann")]
    public async Task A_database_from_a_newer_version_is_left_alone(string command)
    {
        (await _computer.Run("member", "create", "Bo")).Done();
        using (var connection = Connect())
            Execute(connection, "PRAGMA user_version=900");

        var sentence = (await _computer.Run(command.Split(' '))).Refusal(ExitCode.Storage);

        Assert.Contains("was made by a newer version of the forum", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_another_program_holds_is_not_waited_for_for_ever()
    {
        (await _computer.Run("member", "create", "Bo")).Done();
        using var connection = Connect();
        Execute(connection, "PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT;");

        var sentence = (await _computer.Run("serve")).Refusal(ExitCode.Storage);

        Assert.Contains("is locked by another program", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_write_that_another_writer_blocks_changes_nothing()
    {
        (await _computer.Run("member", "create", "Bo")).Done();
        using var connection = Connect();
        Execute(connection, "BEGIN IMMEDIATE");

        var sentence = (await _computer.Run("member", "create", "Ann")).Refusal(ExitCode.Storage);

        Assert.StartsWith("Nothing was changed: ", sentence, StringComparison.Ordinal);
        Assert.Contains("locked", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_cannot_be_written_to_is_said_with_what_to_do()
    {
        // A folder in its place refuses writing even to the superuser.
        Directory.CreateDirectory(_computer.Database);

        var sentence = (await _computer.Run("serve")).Refusal(ExitCode.Storage);

        Assert.Equal($"The database {_computer.Database} can't be written to. Give this user the right to write the file and its folder.", sentence);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_not_overwritten()
    {
        Directory.CreateDirectory(_computer.Data);
        await File.WriteAllTextAsync(_computer.Database, new string('x', 5_000));

        var sentence = (await _computer.Run("serve")).Refusal(ExitCode.Storage);

        Assert.Contains("damaged or no forum database", sentence, StringComparison.Ordinal);
        Assert.Equal(new string('x', 5_000), await File.ReadAllTextAsync(_computer.Database));
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={_computer.Database};Pooling=False");
        connection.Open();
        return connection;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
