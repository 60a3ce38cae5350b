using System.Globalization;
using Forum.Domain.Markup;

namespace Forum.Domain.Import.StackExchange;

/// <summary>A question, or an answer to <paramref name="Parent"/>.</summary>
internal sealed record DumpPost(
    string At,
    int Id,
    int? Parent,
    int? Accepted,
    string Author,
    DateTime Written,
    DateTime? Edited,
    string Title,
    IReadOnlyList<string> Tags,
    string Body,
    int Score,
    bool IsClosed
);

/// <summary>The questions and answers of Posts.xml.</summary>
internal sealed class DumpPosts
{
    private const int Question = 1;
    private const int Answer = 2;
    private static readonly char[] BetweenTags = ['<', '>', '|'];
    private readonly Dictionary<int, DumpPost> posts = [];
    private readonly HashSet<int> others = [];

    public DumpPosts(DumpFile file, DumpUsers users)
    {
        foreach (var row in file.Rows())
            Add(row, users);
        foreach (var answer in posts.Values.Where(p => p.Parent is not null))
            if (!posts.TryGetValue(answer.Parent!.Value, out var question) || question.Parent is not null)
                throw new SourceRefusedException($"{answer.At}: ParentId is {answer.Parent}; expected the Id of a question.");
        Answers = posts.Values.Where(p => p.Parent is not null).ToLookup(p => p.Parent!.Value);
    }

    public IEnumerable<DumpPost> Questions => posts.Values.Where(p => p.Parent is null).OrderBy(p => p.Id);

    public ILookup<int, DumpPost> Answers { get; }

    public IEnumerable<DumpPost> All => posts.Values;

    public IEnumerable<SourceRemark> Remarks =>
        [new("rows of Posts.xml are no questions or answers (tag wikis, nominations and the like) and were left out", others.Count)];

    public DumpPost? Find(int id) => posts.GetValueOrDefault(id);

    /// <summary>Whether a row of another kind has this id.</summary>
    public bool IsOther(int id) => others.Contains(id);

    private void Add(DumpRow row, DumpUsers users)
    {
        var (id, type) = (row.Number("Id"), row.Number("PostTypeId"));
        if (posts.ContainsKey(id) || others.Contains(id))
            throw row.Refused($"Id is {id}; expected one that no row before it has");
        if (type is not (Question or Answer))
        {
            others.Add(id);
            return;
        }
        var written = row.Date("CreationDate");
        posts.Add(
            id,
            new DumpPost(
                row.At,
                id,
                type == Answer ? row.Number("ParentId") : null,
                type == Question ? row.Optional("AcceptedAnswerId") : null,
                users.Writer(row, "OwnerUserId", "OwnerDisplayName", written),
                written,
                row.OptionalDate("LastEditDate"),
                type == Question ? row.Given("Title") : "",
                row.Text("Tags").Split(BetweenTags, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
                row.Given("Body"),
                row.Number("Score"),
                row.Has("ClosedDate")
            )
        );
    }
}

internal static class DumpPostAsSource
{
    public static SourcePost ToSource(this DumpPost post, int? answered) =>
        new(
            Id(post.Id),
            post.Author,
            post.Written,
            post.Edited,
            post.Body,
            SourceFormat.Html,
            post.Score,
            answered is { } id ? Id(id) : null,
            IsComment: false,
            post.Parent is null ? [] : [$"/a/{Id(post.Id)}"]
        );

    public static string Id(int id) => id.ToString(CultureInfo.InvariantCulture);
}
