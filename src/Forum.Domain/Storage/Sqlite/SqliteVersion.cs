using Forum.Domain.Powers;
using Microsoft.Data.Sqlite;

namespace Forum.Domain.Storage.Sqlite;

/// <summary>Holds one connection on which <c>PRAGMA data_version</c> changes with every commit of any other connection or process.</summary>
internal sealed class SqliteVersion(string connectionString) : IDisposable
{
    private readonly System.Threading.Lock oneAtATime = new();
    private SqliteConnection? connection;
    private SqliteCommand? version;
    private SqliteCommand? actorChanges;
    private (long Version, long ActorChanges)? known;

    public long Read()
    {
        lock (oneAtATime)
        {
            if (version is null)
                Connect();
            return (long)version!.ExecuteScalar()!;
        }
    }

    /// <summary>The count of <see cref="ActorChanges"/>, asked for again only when something was committed.</summary>
    public long ReadActorChanges()
    {
        lock (oneAtATime)
        {
            var now = Read();
            if (known?.Version != now)
                known = (now, (long)actorChanges!.ExecuteScalar()!);
            return known.Value.ActorChanges;
        }
    }

    private void Connect()
    {
        connection = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ToString());
        connection.Open();
        version = Command("PRAGMA data_version");
        actorChanges = Command("SELECT Count FROM ActorChanges WHERE Id = 1");
    }

    private SqliteCommand Command(string text)
    {
        var command = connection!.CreateCommand();
        command.CommandText = text;
        return command;
    }

    public void Dispose()
    {
        version?.Dispose();
        actorChanges?.Dispose();
        connection?.Dispose();
    }
}
