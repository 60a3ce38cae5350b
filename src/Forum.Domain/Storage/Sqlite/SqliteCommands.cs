using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace Forum.Domain.Storage.Sqlite;

/// <summary>Commands that don't go through EF Core, kept prepared on their connection. One that is being read from can't be taken again.</summary>
internal sealed class SqliteCommands
{
    private readonly ConditionalWeakTable<DbConnection, Dictionary<string, SqliteCommand>> kept = [];

    /// <summary>The command with these values for @p0, @p1 and so on, in the present transaction.</summary>
    public SqliteCommand Take(ForumDb db, string sql, params ReadOnlySpan<object> values)
    {
        using var fresh = (SqliteCommand)db.Command("");
        var connection = fresh.Connection!;
        if (connection.State != System.Data.ConnectionState.Open)
            connection.Open();
        var commands = kept.GetOrCreateValue(connection);
        if (!commands.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 0; i < values.Length; i++)
                command.Parameters.AddWithValue($"@p{i}", values[i]);
            commands.Add(sql, command);
        }
        command.Transaction = fresh.Transaction;
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i];
        return command;
    }
}
