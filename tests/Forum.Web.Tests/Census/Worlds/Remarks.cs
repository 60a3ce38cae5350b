using Forum.Domain.Boards;
using Forum.Domain.Notifications;
using Forum.Domain.Threads;

namespace Forum.Web.Tests.Census.Worlds;

/// <summary>Comments under posts, and what becomes of them and of the posts above them.</summary>
public static class Remarks
{
    /// <summary>Nothing that they write waits for approval.</summary>
    private const string Trusted = "Ivan";

    public static void On(Chronicle c, Traffic traffic, string board, IReadOnlyList<string> authors, string moderator)
    {
        foreach (var post in traffic.Posts.TakeLast(12).ToList())
            Deed(c, Comment(c, c.One(authors), post), post, moderator, c.Roll(6));
        var thread = traffic.Start(Trusted, board, ThreadFormats.Question);
        foreach (var author in authors.Take(4))
            Comment(c, author, traffic.Posts[^1]);
        Choose(c, traffic.Reply(authors[0], thread), moderator);
        Cover(c, traffic.Reply(moderator, thread), authors, moderator);
    }

    /// <summary>An answer is chosen by power, and then not.</summary>
    private static void Choose(Chronicle c, string post, string moderator)
    {
        c.Write(w => w.Do(typeof(MarkAnswer), moderator, (db, a) => MarkAnswer.Run(db, a, w.Id(post) ?? "", "It says it.", default)));
        c.Write(w => w.Do(typeof(UnmarkAnswer), moderator, (db, a) => UnmarkAnswer.Run(db, a, w.Id(post) ?? "", "It doesn't.", default)));
    }

    /// <summary>An accepted answer with votes, comments and bookmarks of these goes out of sight.</summary>
    private static void Cover(Chronicle c, string post, IReadOnlyList<string> authors, string moderator)
    {
        c.Write(w => w.Do(typeof(AcceptAnswer), Trusted, (db, a) => AcceptAnswer.Run(db, a, w.Id(post) ?? "", true, default)));
        var comments = authors.Take(4).Append(Trusted).Select(author => Comment(c, author, post)).ToList();
        foreach (var author in authors)
        {
            c.Write(w => w.Do(typeof(VoteForPost), author, (db, a) => VoteForPost.Run(db, a, w.Id(post) ?? "", true, default)));
            c.Write(w => w.Do(typeof(AddBookmark), author, (db, a) => AddBookmark.Run(db, a, w.Id(comments[0]) ?? "", "Mine.", default)));
        }
        Hide(c, moderator, post);
    }

    public static void Held(Chronicle c, IReadOnlyList<string> posts, string newcomer)
    {
        foreach (var post in posts.Take(3))
            Comment(c, newcomer, post);
    }

    private static string Comment(Chronicle c, string who, string post)
    {
        var text = $"Under it, {c.Roll(1000)} **times**";
        return c.Write(w => w.Do(typeof(WriteComment), who, (db, a) => WriteComment.Run(db, a, w.Id(post) ?? "", text, null, default)));
    }

    private static void Deed(Chronicle c, string comment, string post, string moderator, int roll)
    {
        if (roll == 0)
            Hide(c, moderator, comment);
        else if (roll == 1)
            Hide(c, moderator, post);
        else if (roll == 2)
            c.Write(w => w.Do(typeof(DeletePost), moderator, (db, a) => DeletePost.Run(db, a, w.Id(comment) ?? "", "Twice.", default)));
        else if (roll == 3)
            c.Write(w => w.Do(typeof(EditPost), moderator, (db, a) => EditPost.Run(db, a, w.Id(comment) ?? "", Better, default)));
        else if (roll == 4)
            c.Write(w => w.Do(typeof(VoteForPost), moderator, (db, a) => VoteForPost.Run(db, a, w.Id(comment) ?? "", true, default)));
    }

    private static readonly EditForm Better = new("Better words", null, null, 1, "Clearer");

    private static void Hide(Chronicle c, string who, string what) =>
        c.Write(w => w.Do(typeof(HidePost), who, (db, a) => HidePost.Run(db, a, w.Id(what) ?? "", "For order's sake.", default)));
}
