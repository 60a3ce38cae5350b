using Microsoft.Data.Sqlite;

namespace Forum.Domain.Storage.Sqlite;

/// <summary>Holds one connection on which <c>PRAGMA data_version</c> changes with every commit of any other connection or process.</summary>
internal sealed class SqliteVersion(string connectionString) : IDisposable
{
    private readonly System.Threading.Lock oneAtATime = new();
    private SqliteConnection? connection;
    private SqliteCommand? command;

    public long Read()
    {
        lock (oneAtATime)
        {
            if (command is null)
                Connect();
            return (long)command!.ExecuteScalar()!;
        }
    }

    private void Connect()
    {
        connection = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ToString());
        connection.Open();
        command = connection.CreateCommand();
        command.CommandText = "PRAGMA data_version";
    }

    public void Dispose()
    {
        command?.Dispose();
        connection?.Dispose();
    }
}
