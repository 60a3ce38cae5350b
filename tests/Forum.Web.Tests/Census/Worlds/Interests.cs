using Forum.Domain.Boards;
using Forum.Domain.Notifications;
using Forum.Domain.Threads;

namespace Forum.Web.Tests.Census.Worlds;

/// <summary>What people follow, mute, bookmark and are told of, on some boards.</summary>
public sealed class Interests(Chronicle chronicle)
{
    /// <summary>
    /// Each verb once, and what makes notices of every kind: one member follows a thread and its board and bookmarks what they read, another
    /// writes to them, and they read it.
    /// </summary>
    /// <param name="traffic">Writes on the board.</param>
    /// <param name="author">Writes to them, and moderates.</param>
    /// <param name="member">Whose interests they are.</param>
    public void Tour(Traffic traffic, string board, string author, string member)
    {
        Subscribe(member, FollowableKind.Board, board, Stance.Follow);
        var thread = traffic.Start(author, board, ThreadFormats.Discussion);
        Subscribe(member, FollowableKind.Thread, thread, Stance.Follow);
        var post = traffic.Write(author, thread, $"What do you say, @{member}?");
        Bookmark(member, post);
        Unbookmark(member, post, restore: false);
        Unbookmark(member, post, restore: true);
        chronicle.Write(w => w.Do(typeof(ReadNotices), member, (db, a) => ReadNotices.Run(db, a, w.Id(thread) ?? "", default)));
        traffic.Write(author, thread, $"Are you there, @{member}?");
        Subscribe(member, FollowableKind.Board, board, null);
        Subscribe(member, FollowableKind.Board, board, Stance.Follow);
        Lose(traffic, board, author, member, thread);
    }

    /// <summary>What they bookmarked and were told of gets out of everybody's sight: a post, and a thread as a whole.</summary>
    private void Lose(Traffic traffic, string board, string author, string member, string thread)
    {
        var post = traffic.Write(author, thread, "This will not stay.");
        Bookmark(member, post);
        chronicle.Write(w => w.Do(typeof(HidePost), author, (db, a) => HidePost.Run(db, a, w.Id(post) ?? "", "Rude.", default)));
        var other = traffic.Start(author, board, ThreadFormats.Discussion);
        var reply = traffic.Write(author, other, $"Nor will this, @{member}.");
        Bookmark(member, reply);
        chronicle.Write(w => w.Do(typeof(HideThread), author, (db, a) => HideThread.Run(db, a, w.Id(other) ?? "", "Rude.", default)));
    }

    public void Subscribe(string who, FollowableKind kind, string thing, Stance? stance) =>
        chronicle.Write(w =>
            w.Do(
                typeof(ChangeSubscription),
                who,
                (db, a) =>
                    ChangeSubscription.Run(db, a, new Followable(kind, kind == FollowableKind.Tag ? thing : w.Id(thing) ?? ""), stance, default)
            )
        );

    public void Bookmark(string who, string post) =>
        chronicle.Write(w => w.Do(typeof(AddBookmark), who, (db, a) => AddBookmark.Run(db, a, w.Id(post) ?? "", "Worth reading.", default)));

    private void Unbookmark(string who, string post, bool restore) =>
        chronicle.Write(w => w.Do(typeof(RemoveBookmark), who, (db, a) => RemoveBookmark.Run(db, a, w.Id(post) ?? "", restore, default)));
}
