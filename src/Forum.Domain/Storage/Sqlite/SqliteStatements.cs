using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Forum.Domain.Storage.Sqlite;

/// <summary>
/// Keeps statements prepared on their connection. EF Core makes a new command for every execution, and SQLite would plan the same text again
/// each time, which costs more than running it.
/// </summary>
internal sealed class SqliteStatements : DbCommandInterceptor
{
    /// <summary>Statements kept for a connection; the forum has some hundreds in all, and a page asks a handful.</summary>
    private const int Most = 200;

    private readonly ConditionalWeakTable<DbConnection, Dictionary<string, Kept>> prepared = [];

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result
    ) => result.HasResult || Take((SqliteCommand)command) is not { } kept ? result : InterceptionResult<DbDataReader>.SuppressWithResult(kept.Run());

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(ReaderExecuting(command, eventData, result));
    }

    /// <summary>The prepared twin of a command with its parameters; null where it is being read from just now, or there are too many.</summary>
    private Kept? Take(SqliteCommand command)
    {
        var statements = prepared.GetOrCreateValue(command.Connection!);
        if (!statements.TryGetValue(command.CommandText, out var kept))
        {
            if (statements.Count >= Most)
                return null;
            kept = new Kept(command.Connection!.CreateCommand());
            kept.Command.CommandText = command.CommandText;
            statements.Add(command.CommandText, kept);
        }
        if (kept.IsBeingRead)
            return null;
        kept.TakeOver(command);
        return kept;
    }

    private sealed class Kept(SqliteCommand command)
    {
        private SqliteDataReader? reader;

        public SqliteCommand Command => command;

        public bool IsBeingRead => reader is { IsClosed: false };

        public void TakeOver(SqliteCommand other)
        {
            command.Transaction = other.Transaction;
            command.CommandTimeout = other.CommandTimeout;
            command.Parameters.Clear();
            foreach (SqliteParameter parameter in other.Parameters)
                command.Parameters.Add(parameter);
        }

        public SqliteDataReader Run() => reader = command.ExecuteReader();
    }
}
