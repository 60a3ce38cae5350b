using System.Globalization;
using System.Text;
using Forum.Domain.Search.Indexing;

namespace Forum.Domain.Storage.Sqlite;

/// <summary>
/// The full text of SQLite (https://www.sqlite.org/fts5.html): two tables without content of their own. Each token stands there under its key
/// ("7:error"), so every index has its own lists of words within the same table, and a question reads only those of the keys that it names.
/// </summary>
internal sealed class SqliteSearchEngine : SearchEngine
{
    /// <summary>So many take some 20 ms.</summary>
    private const int MergedPages = 400;

    private readonly SqliteCommands commands = new();
    private readonly SqliteSearchWords words;

    public SqliteSearchEngine() => words = new SqliteSearchWords(commands);

    public override Task Put(ForumDb db, IndexPart part, IReadOnlyList<IndexEntry> entries, CancellationToken ct)
    {
        foreach (var entry in entries)
        {
            ct.ThrowIfCancellationRequested();
            commands.Take(db, PutStatement(part), Values(part, entry)).ExecuteNonQuery();
        }
        if (part == IndexPart.Threads)
            words.Put(db, entries);
        return Task.CompletedTask;
    }

    public override void Prepare(IndexPart part, IndexEntry entry) => entry.Prepared = Values(part, entry);

    public override Task Remove(ForumDb db, IndexPart part, IReadOnlyList<long> ids, CancellationToken ct)
    {
        foreach (var id in ids)
            commands.Take(db, $"DELETE FROM {MatchExpression.Table(part)} WHERE rowid = @p0", id).ExecuteNonQuery();
        if (part == IndexPart.Threads)
            words.Put(db, [.. ids.Select(id => new IndexEntry(id, "", new Dictionary<IndexField, IReadOnlyList<string>>()))]);
        return Task.CompletedTask;
    }

    public override Task<IReadOnlyList<long>> Find(
        ForumDb db,
        IndexPart part,
        IReadOnlyList<string> keys,
        IndexQuestion question,
        int most,
        CancellationToken ct
    )
    {
        if (MatchExpression.Of(part, keys, question) is not { } expression)
            return Task.FromResult<IReadOnlyList<long>>([]);
        ct.ThrowIfCancellationRequested();
        var table = MatchExpression.Table(part);
        // All in one value: thousands of rows cost more to hand over than to find.
        var command = commands.Take(
            db,
            $"SELECT group_concat(rowid) FROM (SELECT rowid FROM {table} WHERE {table} MATCH @p0 ORDER BY rowid DESC LIMIT @p1)",
            expression,
            Math.Max(most, 1)
        );
        return Task.FromResult<IReadOnlyList<long>>(NumbersOf(command.ExecuteScalar() as string));
    }

    private static List<long> NumbersOf(string? listed)
    {
        if (listed is null)
            return [];
        var numbers = new List<long>(listed.Length / 6 + 1);
        foreach (var one in listed.AsSpan().Split(','))
            numbers.Add(long.Parse(listed.AsSpan(one), CultureInfo.InvariantCulture));
        return numbers;
    }

    public override Task<int> Count(ForumDb db, IndexPart part, IReadOnlyList<string> keys, IndexQuestion question, int most, CancellationToken ct)
    {
        if (MatchExpression.Of(part, keys, question) is not { } expression)
            return Task.FromResult(0);
        var table = MatchExpression.Table(part);
        var command = commands.Take(
            db,
            $"SELECT count(*) FROM (SELECT rowid FROM {table} WHERE {table} MATCH @p0 LIMIT @p1)",
            expression,
            Math.Max(most, 1)
        );
        return Task.FromResult(Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture));
    }

    public override Task<IReadOnlyList<long>> Ids(ForumDb db, IndexPart part, long above, long upTo, CancellationToken ct)
    {
        var table = MatchExpression.Table(part);
        using var reader = commands.Take(db, $"SELECT id FROM {table}_docsize WHERE id > @p0 AND id <= @p1 ORDER BY id", above, upTo).ExecuteReader();
        var ids = new List<long>();
        while (reader.Read())
            ids.Add(reader.GetInt64(0));
        return Task.FromResult<IReadOnlyList<long>>(ids);
    }

    public override Task<Dictionary<long, ulong>> Fingerprints(ForumDb db, IndexPart part, CancellationToken ct)
    {
        var prints = new RowFingerprints(MatchExpression.Columns(part).Select(column => column.Name));
        var (table, terms) = (MatchExpression.Table(part), MatchExpression.Table(part) + "Terms");
        Run(db, $"CREATE VIRTUAL TABLE IF NOT EXISTS temp.{terms} USING fts5vocab(main, {table}, instance)");
        using (var read = db.Command($"SELECT term, doc, col, offset FROM temp.{terms}"))
        using (var reader = read.ExecuteReader())
            while (reader.Read())
            {
                ct.ThrowIfCancellationRequested();
                prints.Add(reader.GetInt64(1), reader.GetString(0), reader.GetString(2), reader.GetInt32(3));
            }
        Run(db, $"DROP TABLE temp.{terms}");
        return Task.FromResult(prints.Sums);
    }

    public override ulong Fingerprint(IndexPart part, IndexEntry entry)
    {
        var columns = MatchExpression.Columns(part);
        var prints = new RowFingerprints(columns.Select(column => column.Name));
        var values = Values(part, entry);
        for (var column = 0; column < columns.Count; column++)
        {
            var tokens = ((string)values[column + 1]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            for (var i = 0; i < tokens.Length; i++)
                prints.Add(entry.Id, tokens[i], columns[column].Name, i);
        }
        return prints.Sums.GetValueOrDefault(entry.Id);
    }

    /// <summary>
    /// How many pieces of one size are merged into one, and how many are at most left (https://www.sqlite.org/fts5.html#the_automerge_configuration_option).
    /// The smaller of each is the default: of few pieces questions are answered quickest, while of many each token is written again less often.
    /// </summary>
    public override Task Expect(ForumDb db, IndexPart part, bool many, CancellationToken ct)
    {
        var table = MatchExpression.Table(part);
        commands.Take(db, $"INSERT INTO {table}({table}, rank) VALUES ('automerge', @p0)", many ? 16 : 4).ExecuteNonQuery();
        commands.Take(db, $"INSERT INTO {table}({table}, rank) VALUES ('crisismerge', @p0)", many ? 64 : 16).ExecuteNonQuery();
        return Task.CompletedTask;
    }

    /// <summary>A merge has ended when it changes no more than its own note (https://www.sqlite.org/fts5.html#the_merge_command).</summary>
    public override Task<bool> Tidy(ForumDb db, IndexPart part, bool first, CancellationToken ct)
    {
        var table = MatchExpression.Table(part);
        var before = Changes(db);
        commands.Take(db, $"INSERT INTO {table}({table}, rank) VALUES ('merge', @p0)", first ? -MergedPages : MergedPages).ExecuteNonQuery();
        return Task.FromResult(Changes(db) - before >= 2);
    }

    private long Changes(ForumDb db) => (long)commands.Take(db, "SELECT total_changes()").ExecuteScalar()!;

    private static void Run(ForumDb db, string sql)
    {
        using var command = db.Command(sql);
        command.ExecuteNonQuery();
    }

    /// <summary>The row's number and its columns, as the statement that puts it takes them.</summary>
    private static object[] Values(IndexPart part, IndexEntry entry) =>
        (object[]?)entry.Prepared ?? [entry.Id, .. MatchExpression.Columns(part).Select(column => Stream(entry, column.Field))];

    /// <summary>
    /// All tokens of a column, each under its key, with spaces between; those of a title twice, as words of the text and as words of a title. What
    /// stands within names has no column of its own.
    /// </summary>
    private static string Stream(IndexEntry entry, IndexField field)
    {
        var stream = new StringBuilder();
        if (field == IndexField.Title)
            Append(stream, entry, field, IndexField.Text);
        Append(stream, entry, field, field);
        if (field == IndexField.Whole)
            Append(stream, entry, IndexField.Inner, IndexField.Inner);
        return stream.ToString();
    }

    private static void Append(StringBuilder stream, IndexEntry entry, IndexField field, IndexField asField)
    {
        if (!entry.Tokens.TryGetValue(field, out var tokens))
            return;
        stream.EnsureCapacity(stream.Length + tokens.Count * 8);
        foreach (var token in tokens)
            MatchExpression.Append(stream, entry.Key, asField, token);
    }

    private static string PutStatement(IndexPart part) =>
        part == IndexPart.Threads
            ? "REPLACE INTO SearchThreads(rowid, title, tags, opening, answer, code, whole, marks) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7)"
            : "REPLACE INTO SearchPosts(rowid, body, code, whole, marks) VALUES (@p0, @p1, @p2, @p3, @p4)";
}
