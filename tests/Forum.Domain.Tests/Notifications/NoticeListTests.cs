using Forum.Domain.Notifications;
using Forum.Domain.Threads;
using Xunit;

namespace Forum.Domain.Tests.Notifications;

public sealed class NoticeListTests : IDisposable
{
    private readonly TestForum forum = new();

    public void Dispose() => forum.Dispose();

    [Fact]
    public async Task Opening_a_thread_reads_its_notices_as_far_as_it_was_shown()
    {
        var (ada, ben) = (await forum.Member("Ada"), await forum.Member("Ben"));
        var thread = await forum.Thread(ada, await forum.Board());
        await forum.Reply(ben, thread);
        var shownUpTo = forum.Clock.Now.UtcDateTime;
        forum.Clock.Now += TimeSpan.FromMinutes(1);
        await forum.Reply(ben, thread);
        await forum.Deliver();
        Assert.Equal(2, await forum.Unread(ada));

        await forum.With(async db =>
        {
            await MarkRead.Note(db, [(ada.MemberId!.Value, thread, shownUpTo)], default);
            return 0;
        });

        Assert.Equal(1, await forum.Unread(ada));
    }

    [Fact]
    public async Task Notices_about_one_thread_are_one_line_that_begins_at_the_earliest_post()
    {
        var ada = await forum.Member("Ada");
        var thread = await forum.Thread(ada, await forum.Board());
        var posts = new List<string>();
        foreach (var name in new[] { "Ben", "Cleo", "Dora", "Ben2" })
        {
            forum.Clock.Now += TimeSpan.FromMinutes(1);
            posts.Add(await forum.Reply(await forum.Member(name), thread));
        }
        await forum.Deliver();

        var bundle = Assert.Single((await forum.Done(db => NoticeReader.Read(db, ada, null, default))).Bundles);

        Assert.Equal(["Ben2", "Dora", "Cleo", "Ben"], bundle.Names);
        Assert.Equal((4, posts[0], true), (bundle.Count, bundle.PostId, bundle.Unread));
    }

    [Fact]
    public async Task A_list_longer_than_a_page_is_read_to_its_end_and_back()
    {
        var (ada, ben) = (await forum.Member("Ada"), await forum.Member("Ben"));
        var board = await forum.Board();
        for (var i = 0; i < NoticeReader.PageSize + 5; i++)
        {
            // As often as a newcomer may write.
            forum.Clock.Now += TimeSpan.FromHours(2);
            await forum.Thread(ben, board, $"Thread {i}", text: "Hello @Ada");
        }
        await forum.Deliver();

        var first = await forum.Done(db => NoticeReader.Read(db, ada, null, default));
        var second = await forum.Done(db => NoticeReader.Read(db, ada, first.Older, default));
        var back = await forum.Done(db => NoticeReader.Read(db, ada, second.Newer, default));

        Assert.Equal((NoticeReader.PageSize, 5), (first.Bundles.Count, second.Bundles.Count));
        Assert.Null(second.Older);
        Assert.Equal(first.Bundles.Select(b => b.PostId), back.Bundles.Select(b => b.PostId));
    }

    [Fact]
    public async Task Nobody_counts_beyond_ninety_nine()
    {
        var (ada, ben) = (await forum.Member("Ada"), await forum.Member("Ben"));
        var thread = await forum.Thread(ada, await forum.Board());
        for (var i = 0; i < UnreadNotices.Most + 5; i++)
        {
            forum.Clock.Now += TimeSpan.FromHours(2);
            await forum.Reply(ben, thread);
        }
        await forum.Deliver();

        Assert.Equal(UnreadNotices.Most + 1, await forum.Unread(ada));
    }
}
