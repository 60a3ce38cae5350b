using Microsoft.Data.Sqlite;

namespace Forum.Domain.Storage.Sqlite;

/// <summary>
/// Writes the whole database anew without what was deleted, brings that from the log into the file and empties the log. Afterwards neither has a
/// page of before.
/// </summary>
internal static class SqliteErasure
{
    private const int Tries = 20;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(250);

    /// <exception cref="SqliteException">Busy: a reader holds on to an old page for longer than can be waited for.</exception>
    public static void Run(string connectionString)
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        // The copy that VACUUM makes can be as long as the database: not in memory.
        Execute(connection, "PRAGMA temp_store=FILE; PRAGMA secure_delete=ON; PRAGMA synchronous=FULL; VACUUM");
        for (var left = Tries; !IsLogEmptied(connection); left--)
        {
            if (left == 0)
                throw new SqliteException("The log can't be emptied while somebody reads.", SQLitePCL.raw.SQLITE_BUSY);
            System.Threading.Thread.Sleep(BetweenTries);
        }
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (sql, 0);
        command.ExecuteNonQuery();
    }

    private static bool IsLogEmptied(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        using var reader = command.ExecuteReader();
        return reader.Read() && reader.GetInt32(0) == 0;
    }
}
