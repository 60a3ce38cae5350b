using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Forum.Domain.Storage.Sqlite;

/// <summary>What SQLite's result codes mean for us (https://www.sqlite.org/rescode.html).</summary>
internal static class SqliteFaults
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;
    private const int ConstraintPrimaryKey = 1555;
    private const int ConstraintUnique = 2067;

    public static bool IsUnavailable(DbException exception) =>
        exception is SqliteException { SqliteErrorCode: Busy or Locked or ReadOnly or InputOutput or Full or CannotOpen };

    public static bool IsConflict(DbException exception) =>
        exception is SqliteException { SqliteExtendedErrorCode: ConstraintUnique or ConstraintPrimaryKey };

    /// <summary>Why a write that was begun could not be done, as a sentence.</summary>
    public static string Why(DbException exception) =>
        exception is SqliteException sqlite
            ? sqlite.SqliteErrorCode switch
            {
                Busy or Locked => "The database is locked by another program.",
                ReadOnly or CannotOpen => "The database can't be written to.",
                Full => "The disk is full.",
                _ => $"The disk failed: {sqlite.Message}",
            }
            : exception.Message;

    public static string Explain(SqliteException exception, string path) =>
        exception.SqliteErrorCode switch
        {
            Busy or Locked => $"The database {path} is locked by another program. Stop that program and start again.",
            ReadOnly or CannotOpen => $"The database {path} can't be written to. Give this user the right to write the file and its folder.",
            Full => $"The disk that holds {path} is full. Free some space and start again.",
            Corrupt or NotADatabase =>
                $"The file {path} is damaged or no forum database. Restore it from a backup, or name another folder with --data.",
            _ => $"The database {path} can't be opened: {exception.Message}",
        };
}
