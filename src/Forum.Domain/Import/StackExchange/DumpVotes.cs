namespace Forum.Domain.Import.StackExchange;

/// <summary>Holds the scores of Posts.xml against the votes, which have no voters in public dumps.</summary>
internal sealed class DumpVotes
{
    private const int Up = 2;
    private const int Down = 3;
    private readonly Dictionary<int, (int Up, int Down)> votes = [];
    private readonly Doubts scores = new(oneIn: 2);
    private int elsewhere;
    private int onOthers;
    private int others;

    public DumpVotes(DumpFile file, DumpPosts posts)
    {
        foreach (var row in file.Rows())
            Count(row, posts);
        foreach (var post in posts.All)
            Compare(post);
        scores.Settle();
    }

    public IEnumerable<SourceRemark> Remarks =>
        [
            new("votes are of another kind than up or down (favourites, bounties, accepted answers and the like) and were left out", others),
            new("votes are for tag wikis and the like, and were left out", onOthers),
            new("votes are for posts that the dump doesn't have, and were left out", elsewhere),
            new("posts have another Score than their votes add up to; the Score was taken", scores.Count),
        ];

    private void Count(DumpRow row, DumpPosts posts)
    {
        var (post, type) = (row.Number("PostId"), row.Number("VoteTypeId"));
        if (type is not (Up or Down))
            others++;
        else if (posts.Find(post) is null)
            (onOthers, elsewhere) = posts.IsOther(post) ? (onOthers + 1, elsewhere) : (onOthers, elsewhere + 1);
        else
        {
            var (up, down) = votes.GetValueOrDefault(post);
            votes[post] = type == Up ? (up + 1, down) : (up, down + 1);
        }
    }

    private void Compare(DumpPost post)
    {
        var (up, down) = votes.GetValueOrDefault(post.Id);
        scores.Seen();
        if (up - down != post.Score)
            scores.Doubt($"{post.At}: Score is {post.Score}; expected {up - down}, from {up} votes up and {down} down in Votes.xml.");
    }
}
