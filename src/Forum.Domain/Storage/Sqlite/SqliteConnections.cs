using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Forum.Domain.Storage.Sqlite;

/// <summary>
/// Sets each connection up once (commits reach the disk, reads come from mapped pages) and keeps it open with its context, so that neither is
/// paid for again by every query. All are closed with the storage.
/// </summary>
internal sealed class SqliteConnections : DbConnectionInterceptor, IDisposable
{
    private const string Pragmas = "PRAGMA synchronous=FULL; PRAGMA mmap_size=2147418112; PRAGMA cache_size=-16384; PRAGMA temp_store=MEMORY;";
    private readonly ConcurrentDictionary<DbConnection, bool> open = [];
    private volatile bool closed;

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => SetUp(connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        SetUp(connection);
        return Task.CompletedTask;
    }

    public override InterceptionResult ConnectionClosing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        closed ? result : InterceptionResult.Suppress();

    public override ValueTask<InterceptionResult> ConnectionClosingAsync(
        DbConnection connection,
        ConnectionEventData eventData,
        InterceptionResult result
    ) => new(ConnectionClosing(connection, eventData, result));

    public override void ConnectionDisposed(DbConnection connection, ConnectionEndEventData eventData) => open.TryRemove(connection, out _);

    private void SetUp(DbConnection connection)
    {
        open[connection] = true;
        using var command = ((SqliteConnection)connection).CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        closed = true;
        foreach (var connection in open.Keys)
            connection.Dispose();
        open.Clear();
    }
}
