using Forum.Domain.Markup;

namespace Forum.Domain.Import.StackExchange;

/// <summary>The comments of Comments.xml by their posts, oldest first.</summary>
internal sealed class DumpComments
{
    private readonly List<(int Post, int Id, SourcePost Comment)> comments = [];
    private readonly HashSet<int> ids = [];
    private readonly Doubts without = new(oneIn: 10);
    private int onOthers;

    public DumpComments(DumpFile file, DumpPosts posts, DumpUsers users)
    {
        foreach (var row in file.Rows())
            Add(row, posts, users);
        without.Settle();
        ByPost = comments.OrderBy(c => c.Comment.At).ThenBy(c => c.Id).ToLookup(c => c.Post, c => c.Comment);
    }

    public ILookup<int, SourcePost> ByPost { get; }

    public IEnumerable<SourceRemark> Remarks =>
        [
            new("comments are on posts that the dump doesn't have, and were left out", without.Count),
            new("comments are on tag wikis and the like, and were left out", onOthers),
        ];

    private void Add(DumpRow row, DumpPosts posts, DumpUsers users)
    {
        var (id, post, text, at) = (row.Number("Id"), row.Number("PostId"), row.Given("Text"), row.Date("CreationDate"));
        if (!ids.Add(id))
            throw row.Refused($"Id is {id}; expected one that no row before it has");
        without.Seen();
        if (posts.Find(post) is not null)
            comments.Add((post, id, Comment(row, post, id, text, at, users)));
        else if (posts.IsOther(post))
            onOthers++;
        else
            without.Doubt($"{row.At}: PostId is {post}; expected the Id of a row of Posts.xml.");
    }

    private static SourcePost Comment(DumpRow row, int post, int id, string text, DateTime at, DumpUsers users) =>
        new(
            // Comments are counted apart from posts: the same number may be a post's.
            "c" + DumpPostAsSource.Id(id),
            users.Writer(row, "UserId", "UserDisplayName", at),
            at,
            EditedAt: null,
            CommentText.ToMarkdown(text),
            SourceFormat.Markdown,
            row.Optional("Score") ?? 0,
            DumpPostAsSource.Id(post),
            IsComment: true,
            OldAddresses: []
        );
}
