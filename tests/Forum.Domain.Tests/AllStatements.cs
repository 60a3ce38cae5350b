using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Forum.Domain.Tests;

/// <summary>
/// Keeps every statement that SQLite itself is given, those too that don't go through EF Core. What only sets a connection up is left out, and what
/// the full text asks of its own tables: that depends on how it keeps them.
/// </summary>
internal sealed class AllStatements : DbConnectionInterceptor
{
    private static readonly string[] OwnTables = ["_data", "_idx", "_docsize", "_config"];
    private readonly ConcurrentQueue<string> texts = [];
    private readonly strdelegate_trace trace;

    public AllStatements() => trace = (_, text) => Note(text);

    /// <summary>Whether what is asked now is kept.</summary>
    public bool Listens { get; set; } = true;

    public IReadOnlyList<string> Asked => [.. texts];

    public void Forget() => texts.Clear();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
        raw.sqlite3_trace(((SqliteConnection)connection).Handle, trace, null);

    public override Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }

    private void Note(string text)
    {
        if (
            Listens
            && !text.Contains("PRAGMA ", StringComparison.Ordinal)
            && !OwnTables.Any(table => text.Contains(table + "'", StringComparison.Ordinal))
        )
            texts.Enqueue(text);
    }
}
