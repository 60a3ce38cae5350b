using System.Globalization;
using Forum.Domain.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Forum.Domain.Tests.Import;

/// <summary>Everything that a database holds, row by row, for telling whether two hold the same.</summary>
internal static class Tables
{
    /// <summary>The full text keeps itself in tables whose rows depend on when it was tidied: its own check is for them.</summary>
    private const string Names = "SELECT name, wr FROM pragma_table_list WHERE type = 'table' AND schema = 'main' ORDER BY name";

    /// <summary>Drawn by chance with every note, so that it differs wherever something was done anew.</summary>
    public const string Stamp = "MembersToJudge.Stamp";

    /// <param name="without">Columns that may differ, as <c>Table.Column</c>.</param>
    public static List<string> Of(string folder, params string[] without)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, SqliteStorage.FileName)};Mode=ReadOnly;Pooling=False");
        connection.Open();
        var lines = new List<string>();
        foreach (var (table, order) in Read(connection, Names).Select(row => ($"{row["name"]}", row["wr"] is 1L ? "1, 2" : "rowid")))
        foreach (var row in Read(connection, $"SELECT * FROM \"{table}\" ORDER BY {order}"))
            lines.Add(
                table + " " + string.Join(" | ", row.Where(c => !without.Contains($"{table}.{c.Key}")).Select(c => $"{c.Key}={Text(c.Value)}"))
            );
        return lines;
    }

    private static string Text(object value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private static IEnumerable<Dictionary<string, object>> Read(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        // Names of tables from the schema itself.
#pragma warning disable CA2100
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, reader.GetValue);
    }
}
