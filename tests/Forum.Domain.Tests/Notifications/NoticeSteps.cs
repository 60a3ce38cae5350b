using Forum.Domain.Notifications;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Threads;

namespace Forum.Domain.Tests.Notifications;

/// <summary>What tests of notices do again and again, in their words.</summary>
internal static class NoticeSteps
{
    public static Task<int> Deliver(this TestForum forum) =>
        forum.With(async db =>
        {
            while (await DeliverNotices.Run(db, default) > 0) { }
            return 0;
        });

    public static Task<Nothing> Follow(this TestForum forum, Actor who, FollowableKind kind, string id, Stance? stance = Stance.Follow) =>
        forum.Done(db => ChangeSubscription.Run(db, who, new Followable(kind, id), stance, default));

    public static Task<Nothing> Choose(this TestForum forum, Actor who, IReadOnlyCollection<NoticeKind> wanted, bool followsOwn) =>
        forum.Done(db => ChooseNotices.Run(db, who, new NoticeChoice(wanted, followsOwn), default));

    public static async Task<List<NoticeKind>> Kinds(this TestForum forum, Actor who)
    {
        var page = await forum.Done(db => NoticeReader.Read(db, who, null, default));
        return [.. page.Bundles.SelectMany(b => Enumerable.Repeat(b.Kind, b.Count)).OrderBy(kind => $"{kind}", StringComparer.Ordinal)];
    }

    public static Task<int> Unread(this TestForum forum, Actor who) => forum.With(db => UnreadNotices.Count(db, who, default));

    public static async Task<Stance?> StanceOf(this TestForum forum, Actor who, string thread) =>
        (await forum.With(db => ThreadMarksReader.Read(db, who, thread, default))).Stance;

    public static async Task<IReadOnlyList<BookmarkLine>> Bookmarks(this TestForum forum, Actor who) =>
        (await forum.Done(db => BookmarkReader.Read(db, who, 1, default))).Bookmarks;

    public static Task<ThreadList> List(
        this TestForum forum,
        Actor who,
        Func<ForumDb, Actor, ThreadCursor?, CancellationToken, Task<Outcome<ThreadList>>> list
    ) => forum.Done(db => list(db, who, null, default));
}
