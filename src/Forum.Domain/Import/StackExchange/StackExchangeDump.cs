namespace Forum.Domain.Import.StackExchange;

/// <summary>
/// A community as Stack Exchange publishes it (https://archive.org/details/stackexchange): a folder with Posts.xml, Users.xml, Comments.xml and
/// Votes.xml. Other files of the dump are left out, and the report says so.
/// </summary>
public static class StackExchangeDump
{
    public const string Kind = "stackexchange";
    private static readonly string[] LeftOut = ["Badges.xml", "PostHistory.xml", "PostLinks.xml", "Tags.xml"];

    /// <exception cref="SourceRefusedException">It is damaged, cut off, put together from several, or something else.</exception>
    public static SourceCommunity Read(string folder)
    {
        if (!Directory.Exists(folder))
            throw new SourceRefusedException($"{Path.GetFullPath(folder)} is no folder; expected one with the XML files of a Stack Exchange dump.");
        var users = new DumpUsers(new DumpFile(folder, "Users.xml"));
        var posts = new DumpPosts(new DumpFile(folder, "Posts.xml"), users);
        var comments = new DumpComments(new DumpFile(folder, "Comments.xml"), posts, users);
        users.Settle();
        var votes = new DumpVotes(new DumpFile(folder, "Votes.xml"), posts);
        var threads = new DumpThreads(posts, comments);
        var list = threads.All();
        SourceRemark[] remarks = [.. posts.Remarks, .. users.Remarks, .. comments.Remarks, .. votes.Remarks, .. threads.Remarks, .. Others(folder)];
        return new SourceCommunity(Kind, Fingerprint(users, posts), users.All, list, [.. remarks.Where(r => r.Times > 0)]);
    }

    /// <summary>A whole dump has the site's first account; a part of one is known by its first account and question.</summary>
    private static string Fingerprint(DumpUsers users, DumpPosts posts)
    {
        if (users.IsWhole)
            return users.Fingerprint;
        var question = posts.Questions.FirstOrDefault() ?? throw new SourceRefusedException("Posts.xml: expected a question, found none.");
        return $"{users.Fingerprint} {question.Id} {question.Written:O}";
    }

    private static IEnumerable<SourceRemark> Others(string folder) =>
        from name in LeftOut
        let file = new DumpFile(folder, name)
        where file.Exists
        select new SourceRemark($"rows of {name} have no place here, and were left out", file.Rows().Count());
}
