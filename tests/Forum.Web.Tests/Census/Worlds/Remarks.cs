using Forum.Domain.Threads;

namespace Forum.Web.Tests.Census.Worlds;

/// <summary>Comments under posts, and what becomes of them and of the posts above them.</summary>
public static class Remarks
{
    public static void On(Chronicle c, IReadOnlyList<string> posts, IReadOnlyList<string> authors, string moderator)
    {
        foreach (var post in posts.TakeLast(12))
            Deed(c, Comment(c, c.One(authors), post), post, moderator, c.Roll(6));
        // The last word: under a post in sight, and under one that goes out of sight.
        foreach (var author in authors.Take(4))
        {
            Comment(c, author, posts[0]);
            Comment(c, author, posts[^1]);
        }
        Hide(c, moderator, posts[^1]);
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
