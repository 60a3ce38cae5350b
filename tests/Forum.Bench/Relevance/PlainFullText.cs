using Forum.Domain.Search.Words;
using Microsoft.Data.Sqlite;

namespace Forum.Bench.Relevance;

/// <summary>What SQLite's full text gives by itself: Snowball stems, any of the words, ordered by its bm25.</summary>
internal sealed class PlainFullText : IDisposable
{
    private readonly SqliteConnection connection = new("Data Source=:memory:");

    public PlainFullText(IEnumerable<(int Number, string Title, string Text)> documents)
    {
        connection.Open();
        Run("CREATE VIRTUAL TABLE Texts USING fts5(title, text)");
        using var transaction = connection.BeginTransaction();
        foreach (var (number, title, text) in documents)
            Run("INSERT INTO Texts(rowid, title, text) VALUES (@p0, @p1, @p2)", number, Stems(title), Stems(text));
        transaction.Commit();
    }

    public IReadOnlyList<int> Search(string question, int most)
    {
        var words = TextWords.Of(question).Words.Select(w => $"\"{w.Stem}\"").Distinct().ToList();
        if (words.Count == 0)
            return [];
        using var command = Command("SELECT rowid FROM Texts WHERE Texts MATCH @p0 ORDER BY rank LIMIT @p1", string.Join(" OR ", words), most);
        using var reader = command.ExecuteReader();
        var found = new List<int>();
        while (reader.Read())
            found.Add(reader.GetInt32(0));
        return found;
    }

    public void Dispose() => connection.Dispose();

    private static string Stems(string text) => string.Join(' ', TextWords.Of(text).Words.Select(w => w.Stem));

    private void Run(string sql, params object[] values)
    {
        using var command = Command(sql, values);
        command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql, params object[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
            command.Parameters.AddWithValue($"@p{i}", values[i]);
        return command;
    }
}
