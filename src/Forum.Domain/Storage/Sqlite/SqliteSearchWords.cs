using System.Data.Common;
using System.Text.Json;
using Forum.Domain.Search.Indexing;

namespace Forum.Domain.Storage.Sqlite;

/// <summary>
/// Keeps count of the words that threads are written with. What a thread is counted in stands beside it, so a change costs its difference, and
/// needs no memory of the text before.
/// </summary>
internal sealed class SqliteSearchWords(SqliteCommands commands)
{
    private const string Add = """
        INSERT INTO SearchWords (Key, Length, Word, Count)
        SELECT value ->> 0, length(value ->> 1), value ->> 1, value ->> 2 FROM json_each(@p0) WHERE true
        ON CONFLICT (Key, Length, Word) DO UPDATE SET Count = Count + excluded.Count RETURNING Id, Key, Word
        """;
    private const string Take = """
        UPDATE SearchWords SET Count = Count - taken.Times
        FROM (SELECT value ->> 0 AS Id, value ->> 1 AS Times FROM json_each(@p0)) AS taken WHERE SearchWords.Id = taken.Id
        """;
    private const string Forget = "DELETE FROM SearchWords WHERE Count <= 0 AND Id IN (SELECT value ->> 0 FROM json_each(@p0))";
    private const string Lists = "SELECT ThreadId, Words FROM SearchThreadWords WHERE ThreadId IN (SELECT value FROM json_each(@p0))";
    private const string Known = "SELECT Id, Key, Word FROM SearchWords WHERE Id IN (SELECT value FROM json_each(@p0))";
    private const string Keep = "REPLACE INTO SearchThreadWords (ThreadId, Words) VALUES (@p0, @p1)";
    private const string Drop = "DELETE FROM SearchThreadWords WHERE ThreadId = @p0";

    /// <summary>Counts threads in with their words, and out of those that they no longer have. Without words a thread is counted nowhere.</summary>
    public void Put(ForumDb db, IReadOnlyList<IndexEntry> entries)
    {
        var before = ReadLists(db, entries);
        var ids = ReadKnown(db, before.Values.SelectMany(list => list).Distinct());
        var words = ids.ToDictionary(pair => pair.Value, pair => pair.Key);
        var changes = new Dictionary<(string Key, string Word), int>();
        var after = entries.ToDictionary(entry => entry.Id, WordsOf);
        foreach (var (thread, wanted) in after)
        {
            HashSet<(string, string)> had = before.TryGetValue(thread, out var list)
                ? [.. list.Where(words.ContainsKey).Select(id => words[id])]
                : [];
            foreach (var word in wanted.Where(word => !had.Contains(word)))
                changes[word] = changes.GetValueOrDefault(word) + 1;
            foreach (var word in had.Where(word => !wanted.Contains(word)))
                changes[word] = changes.GetValueOrDefault(word) - 1;
        }
        CountIn(db, changes, ids);
        CountOut(db, changes, ids);
        foreach (var (thread, wanted) in after)
            Write(db, thread, [.. wanted.Select(word => ids[word]).Order()], before.GetValueOrDefault(thread));
    }

    private static HashSet<(string Key, string Word)> WordsOf(IndexEntry entry) =>
        entry.Tokens.TryGetValue(IndexField.Spelling, out var words) ? [.. words.Select(word => (entry.Key, word))] : [];

    private Dictionary<long, IReadOnlyList<long>> ReadLists(ForumDb db, IReadOnlyList<IndexEntry> entries)
    {
        var lists = new Dictionary<long, IReadOnlyList<long>>();
        using var reader = commands.Take(db, Lists, JsonSerializer.Serialize(entries.Select(entry => entry.Id))).ExecuteReader();
        while (reader.Read())
            lists.Add(reader.GetInt64(0), RisingNumbers.Read(reader.GetFieldValue<byte[]>(1)));
        return lists;
    }

    private Dictionary<(string Key, string Word), long> ReadKnown(ForumDb db, IEnumerable<long> ids)
    {
        var wanted = ids.ToList();
        if (wanted.Count == 0)
            return [];
        using var reader = commands.Take(db, Known, JsonSerializer.Serialize(wanted)).ExecuteReader();
        return ReadIds(reader, []);
    }

    private void CountIn(ForumDb db, Dictionary<(string Key, string Word), int> changes, Dictionary<(string, string), long> ids)
    {
        var more = changes
            .Where(change => change.Value > 0)
            .Select(change => new object[] { change.Key.Key, change.Key.Word, change.Value })
            .ToList();
        if (more.Count == 0)
            return;
        using var reader = commands.Take(db, Add, JsonSerializer.Serialize(more)).ExecuteReader();
        ReadIds(reader, ids);
    }

    private void CountOut(ForumDb db, Dictionary<(string Key, string Word), int> changes, Dictionary<(string, string), long> ids)
    {
        var fewer = changes.Where(change => change.Value < 0).Select(change => new[] { ids[change.Key], -change.Value }).ToList();
        if (fewer.Count == 0)
            return;
        var json = JsonSerializer.Serialize(fewer);
        commands.Take(db, Take, json).ExecuteNonQuery();
        commands.Take(db, Forget, "[" + string.Join(',', fewer.Select(pair => $"[{pair[0]}]")) + "]").ExecuteNonQuery();
    }

    private void Write(ForumDb db, long thread, IReadOnlyList<long> list, IReadOnlyList<long>? before)
    {
        if (list.Count == 0 && before is not null)
            commands.Take(db, Drop, thread).ExecuteNonQuery();
        else if (list.Count > 0 && (before is null || !list.SequenceEqual(before)))
            commands.Take(db, Keep, thread, RisingNumbers.Write(list)).ExecuteNonQuery();
    }

    private static Dictionary<(string Key, string Word), long> ReadIds(DbDataReader reader, Dictionary<(string Key, string Word), long> ids)
    {
        while (reader.Read())
            ids[(reader.GetString(1), reader.GetString(2))] = reader.GetInt64(0);
        return ids;
    }
}
