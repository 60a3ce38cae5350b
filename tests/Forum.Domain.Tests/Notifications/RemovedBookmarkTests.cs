using Forum.Domain.Notifications;
using Xunit;

namespace Forum.Domain.Tests.Notifications;

public sealed class RemovedBookmarkTests : IDisposable
{
    private readonly TestForum forum = new();

    public void Dispose() => forum.Dispose();

    [Fact]
    public async Task A_removed_bookmark_can_be_put_back_for_a_day_whatever_else_is_removed_meanwhile()
    {
        var (ada, board) = (await forum.Member("Ada"), await forum.Board());
        var thread = await forum.Thread(ada, board);
        var posts = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            posts.Add(await forum.Reply(ada, thread, $"Reply {i}"));
            await forum.Done(db => AddBookmark.Run(db, ada, posts[i], "", default));
        }
        await forum.Done(db => RemoveBookmark.Run(db, ada, posts[0], false, default));
        await forum.Done(db => RemoveBookmark.Run(db, ada, posts[1], false, default));

        await forum.Done(db => RemoveBookmark.Run(db, ada, posts[0], true, default));

        forum.Clock.Now += TimeSpan.FromDays(2);
        await forum.Done(db => RemoveBookmark.Run(db, ada, posts[2], false, default));
        Assert.IsType<Outcome<string>.NotFound>(await forum.With(db => RemoveBookmark.Run(db, ada, posts[1], true, default)));
    }
}
