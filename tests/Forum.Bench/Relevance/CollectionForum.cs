using System.Globalization;
using Forum.Domain;
using Forum.Domain.Boards;
using Forum.Domain.Import;
using Forum.Domain.Markup;
using Forum.Domain.Powers;
using Forum.Domain.Search.Querying;
using Forum.Domain.Search.Ranking;
using Forum.Domain.Storage;
using Forum.Domain.Storage.Sqlite;
using Forum.Domain.Threads;

namespace Forum.Bench.Relevance;

/// <summary>A community brought into a forum by its import, and searched as a guest does.</summary>
internal sealed class CollectionForum : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("forum-relevance-").FullName;
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    private CollectionForum() => Storage = SqliteStorage.Open(folder, TimeProvider.System, Entropy.System);

    public ForumStorage Storage { get; }

    /// <param name="path">Where a document of that number stood at the source.</param>
    public static async Task<CollectionForum> Of(SourceCommunity source, IEnumerable<int> documents, Func<int, string> path)
    {
        var forum = new CollectionForum();
        using var db = forum.Storage.Open();
        var @operator = await ActorReader.Operator(db, default);
        if (await ImportCommunity.Run(db, @operator, source, new ImportTarget("Community"), null, default) is not Outcome<ImportReport>.Done)
            throw new InvalidOperationException($"{source.Fingerprint} was not imported.");
        foreach (var number in documents)
            if (await OldAddressReader.Find(db, Actor.Guest, path(number), default) is { ThreadId: { } thread })
                forum.numbers.TryAdd(thread, number);
        return forum;
    }

    /// <summary>Each document as a thread of one post.</summary>
    public static Task<CollectionForum> Of(TextCollection texts) =>
        Of(
            new SourceCommunity(
                "collection",
                texts.Name,
                [new SourceMember("1", "Collector", Written, "", [])],
                [.. texts.Documents.Select(Thread)],
                []
            ),
            texts.Documents.Select(d => d.Number),
            Path
        );

    public string IdOf(int number) => numbers.First(pair => pair.Value == number).Key;

    public IReadOnlyDictionary<string, int> Numbers => numbers;

    /// <summary>The numbers of the first documents found, the best first.</summary>
    public async Task<IReadOnlyList<int>> Search(string question)
    {
        using var db = Storage.Open();
        // A question is asked in words: what would be an operator in it isn't meant as one.
        var query = SearchQueryParser.Parse(Plain(question), db.Now);
        var page = await SearchReader.Read(db, Actor.Guest, query, 1, null, default);
        return [.. page.Hits.Select(hit => numbers.GetValueOrDefault(hit.ThreadId))];
    }

    public void Dispose()
    {
        Storage.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static DateTime Written { get; } = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private static string Path(int number) => string.Create(CultureInfo.InvariantCulture, $"/questions/{number}");

    private static string Plain(string question) => question.Replace('"', ' ').Replace(" -", " ", StringComparison.Ordinal);

    private static SourceThread Thread(Document document)
    {
        var id = document.Number.ToString(CultureInfo.InvariantCulture);
        var post = new SourcePost(id, "1", Written, null, document.Text, SourceFormat.Markdown, 0, null, false, []);
        return new SourceThread(
            id,
            ThreadFormats.Discussion,
            document.Title[..Math.Min(150, document.Title.Length)],
            [],
            false,
            null,
            [Path(document.Number)],
            [post]
        );
    }
}
