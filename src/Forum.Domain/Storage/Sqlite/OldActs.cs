using Forum.Domain.Moderation.Chains;
using Microsoft.Data.Sqlite;

namespace Forum.Domain.Storage.Sqlite;

/// <summary>Chains what a database had before its chains told of it, in the transaction of the step that makes them do so.</summary>
internal static class OldActs
{
    public static void Chain(SqliteConnection connection, Entropy entropy) =>
        Writer(connection, entropy).All(CancellationToken.None).GetAwaiter().GetResult();

    /// <param name="now">When the links say that it was added; the acts were done before.</param>
    public static void ChainGrounds(SqliteConnection connection, Entropy entropy, DateTime now) =>
        Writer(connection, entropy).AllGrounded(now, CancellationToken.None).GetAwaiter().GetResult();

    private static ChainWriter Writer(SqliteConnection connection, Entropy entropy) =>
        new((sql, parameters) => Command(connection, sql, parameters), entropy);

    private static SqliteCommand Command(SqliteConnection connection, string sql, int parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < parameters; i++)
            command.Parameters.Add(new SqliteParameter { ParameterName = $"@p{i}" });
        return command;
    }
}
