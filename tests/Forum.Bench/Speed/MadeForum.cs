using System.Globalization;
using System.Text;
using Forum.Domain;
using Forum.Domain.Audiences;
using Forum.Domain.Boards;
using Forum.Domain.Members;
using Forum.Domain.Powers;
using Forum.Domain.Search.Indexing;
using Forum.Domain.Storage;
using Forum.Domain.Storage.Sqlite;
using Forum.Web.Http;
using Microsoft.Data.Sqlite;

namespace Forum.Bench.Speed;

/// <summary>A forum of made posts, ten to a thread, written past the verbs and indexed as an upgrade would; beside it the bare full text of the same words.</summary>
internal sealed class MadeForum : IDisposable
{
    private const int PostsInThread = 10;
    private const int WordsInTitle = 6;
    private const int WordsInPost = 70;
    private const string AddThread =
        "INSERT INTO Threads (Id, PublicId, BoardId, AudienceId, Format, Title, Language, AuthorId, CreatedAt, LastPostAt, LastPosterId, PostCount, Score, "
        + "State, AcceptedPostId, TagLine) VALUES (@p0, @p1, @p2, 1, @p3, @p4, 'en', @p5, @p6, @p6, @p5, 10, @p7, 0, @p8, @p9)";
    private const string AddPost =
        "INSERT INTO Posts (Id, PublicId, ThreadId, Number, AuthorId, CreatedAt, State, Html, PipelineVersion, Score, Official, RevisionNumber, Submission) "
        + "VALUES (@p0, @p1, @p2, @p3, @p4, @p5, 0, @p6, 1, @p7, 0, 1, @p1)";

    private readonly string folder;
    private readonly bool isKept;
    private readonly Random random = new(1_000_000);

    private MadeForum(string? kept)
    {
        isKept = kept is not null;
        folder = kept is null ? Directory.CreateTempSubdirectory("forum-speed-").FullName : Directory.CreateDirectory(kept).FullName;
        Storage = SqliteStorage.Open(folder, TimeProvider.System, Entropy.System);
        Bare = new SqliteConnection($"Data Source={Path.Combine(folder, "bare.db")};Pooling=False");
    }

    public ForumStorage Storage { get; }
    public SqliteConnection Bare { get; }
    public MadeWords Words { get; } = new();

    /// <summary>Two words that stand beside each other somewhere, from all over the forum.</summary>
    public List<string> Pairs { get; } = [];
    public long TextBytes { get; private set; }

    /// <summary>How long the index took; null where it was there from an earlier run.</summary>
    public TimeSpan? Indexing { get; private set; }
    public int Posts { get; private set; }

    /// <summary>What the index holds, without the page's own bookkeeping.</summary>
    public long IndexBytes =>
        Sizes(
            "SELECT (SELECT sum(length(block)) FROM SearchThreads_data) + (SELECT sum(length(block)) FROM SearchPosts_data)"
                + " + (SELECT sum(length(Words) + 8) FROM SearchThreadWords) + (SELECT sum(length(Word) + 16) FROM SearchWords)"
        );

    /// <param name="kept">A folder in which it stays, and is found by the next run; null for one that is deleted.</param>
    public static async Task<MadeForum> Of(int posts, string? kept)
    {
        var isMade = kept is not null && File.Exists(Path.Combine(kept, "bare.db"));
        var forum = new MadeForum(kept) { Posts = posts };
        if (!isMade)
            await forum.Open();
        forum.Fill(posts / PostsInThread, isMade);
        var began = System.Diagnostics.Stopwatch.GetTimestamp();
        // What was just filled in came past the index.
        if (!isMade)
            await RebuildIndex.All(forum.Storage, 1, null, default);
        if (!isMade || await RebuildIndex.Finish(forum.Storage, 1, default))
            forum.Indexing = System.Diagnostics.Stopwatch.GetElapsedTime(began);
        return forum;
    }

    public void Dispose()
    {
        Bare.Dispose();
        Storage.Dispose();
        if (!isKept)
            Directory.Delete(folder, recursive: true);
    }

    private async Task Open()
    {
        using var db = Storage.Open();
        var form = new RegistrationForm("Maker", "violet-harbour-42", null, true, null);
        await ClaimSite.Run(db, form, Passwords.Hash, default);
        var @operator = await ActorReader.Operator(db, default);
        foreach (var name in new[] { "First", "Second" })
        {
            var board = new BoardForm("", name, "", AudienceKind.Everyone, [], ThreadFormats.Question | ThreadFormats.Discussion, 0);
            if (await OpenBoardInSection.Run(db, @operator, "Made", board, default) is not Outcome<string>.Done)
                throw new InvalidOperationException("No board was opened.");
        }
    }

    private void Fill(int threads, bool isMade)
    {
        Bare.Open();
        if (isMade)
        {
            for (var i = 0; i < threads; i++)
                Write(i, null, null, null);
            return;
        }
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, SqliteStorage.FileName)};Pooling=False");
        connection.Open();
        Run(Bare, "PRAGMA synchronous=OFF; PRAGMA journal_mode=WAL; CREATE VIRTUAL TABLE Texts USING fts5(text, content='', columnsize=1)");
        for (var from = 0; from < threads; from += 2000)
        {
            using var both = connection.BeginTransaction();
            using var bare = Bare.BeginTransaction();
            using var thread = Prepared(connection, AddThread, 10);
            using var post = Prepared(connection, AddPost, 8);
            using var text = Prepared(Bare, "INSERT INTO Texts(rowid, text) VALUES (@p0, @p1)", 2);
            for (var i = from; i < Math.Min(threads, from + 2000); i++)
                Write(i, thread, post, text);
            both.Commit();
            bare.Commit();
        }
        Run(
            connection,
            "UPDATE Boards SET ThreadCount = (SELECT count(*) FROM Threads WHERE BoardId = Boards.Id), PostCount = 10 * (SELECT count(*) FROM Threads WHERE BoardId = Boards.Id)"
        );
    }

    private void Write(int i, SqliteCommand? thread, SqliteCommand? post, SqliteCommand? text)
    {
        var (first, at) = ((long)i * PostsInThread + 1, new DateTime(2015, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(i * 50L).Ticks);
        var title = Sentence(WordsInTitle);
        object accepted = i % 3 == 0 ? first + 1 + i % 9 : DBNull.Value;
        Run(thread, i + 1L, Id('t', i), 1 + i % 2, i % 4 == 0 ? 1 : 2, title, 1, at, i % 7, accepted, "");
        for (var n = 0; n < PostsInThread; n++)
        {
            var words = Sentence(WordsInPost / 2 + random.Next(WordsInPost));
            if (i % 500 == 0 && n == 4)
                Pairs.Add(string.Join(' ', words.Split(' ').Skip(10).Take(2)));
            TextBytes += words.Length;
            Run(post, first + n, Id('p', first + n), i + 1L, n + 1, 1, at + n * TimeSpan.TicksPerMinute, $"<p>{words}</p>", n % 5);
            Run(text, first + n, n == 0 ? $"{title} {words}" : words);
        }
    }

    private string Sentence(int count)
    {
        var sentence = new StringBuilder();
        for (var i = 0; i < count; i++)
            sentence.Append(i == 0 ? "" : " ").Append(Words.Draw(random));
        return sentence.ToString();
    }

    private static string Id(char kind, long number) => string.Create(CultureInfo.InvariantCulture, $"{kind}{number:000000000}");

    private long Sizes(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, SqliteStorage.FileName)};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar() is long bytes ? bytes : 0;
    }

    private static SqliteCommand Prepared(SqliteConnection connection, string sql, int parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < parameters; i++)
            command.Parameters.AddWithValue($"@p{i}", DBNull.Value);
        return command;
    }

    private static void Run(SqliteCommand? command, params ReadOnlySpan<object> values)
    {
        if (command is null)
            return;
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i];
        command.ExecuteNonQuery();
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
