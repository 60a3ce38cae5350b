using Forum.Domain.Moderation.Chains;
using Microsoft.Data.Sqlite;

namespace Forum.Domain.Storage.Sqlite;

/// <summary>Chains the acts of a database that had no chains, in the transaction of the step that begins them.</summary>
internal static class OldActs
{
    public static void Chain(SqliteConnection connection, Entropy entropy) =>
        new ChainWriter((sql, parameters) => Command(connection, sql, parameters), entropy).All(CancellationToken.None).GetAwaiter().GetResult();

    private static SqliteCommand Command(SqliteConnection connection, string sql, int parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < parameters; i++)
            command.Parameters.Add(new SqliteParameter { ParameterName = $"@p{i}" });
        return command;
    }
}
