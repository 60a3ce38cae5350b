using Forum.Domain.Members;
using Forum.Domain.Powers;
using Forum.Domain.Threads;
using Xunit;

namespace Forum.Domain.Tests.Threads;

public sealed class PostsPerPageTests : IDisposable
{
    private const int Replies = 60;
    private readonly TestForum forum = new();

    public void Dispose() => forum.Dispose();

    [Theory]
    [InlineData(10)]
    [InlineData(20)]
    [InlineData(30)]
    [InlineData(50)]
    public async Task Every_post_stands_on_one_page_and_its_permanent_address_leads_there(int size)
    {
        var author = await forum.Member("Asta");
        var thread = await LongThread(author);
        await forum.Done(db => ChoosePreferences.Run(db, author, Preferences.Usual with { PostsPerPage = size }, default));
        var reader = await forum.Again(author);

        foreach (var order in Enum.GetValues<PostOrder>())
        {
            var found = new List<PostCard>();
            for (var page = 1; page <= (Replies + size) / size; page++)
            {
                var shown = await forum.Read(reader, thread, page, order);
                Assert.Equal(((Replies + size) / size, page), (shown.Pages, shown.Page));
                Assert.True(shown.Posts.Count <= size + (order == PostOrder.Newest && page == 1 ? 1 : 0), $"{shown.Posts.Count} on a page");
                found.AddRange(shown.Posts);
                if (order == PostOrder.Oldest)
                    foreach (var post in shown.Posts)
                        Assert.Equal(page, (await forum.Done(db => PostPlaceReader.Read(db, reader, post.Id, default))).Page);
            }
            Assert.Equal(Enumerable.Range(1, Replies + 1), found.Select(p => p.Number!.Value).Distinct().Order());
        }
        Assert.IsType<Outcome<ThreadPage>.NotFound>(
            await forum.With(db => ThreadReader.Read(db, reader, thread, (Replies + size) / size + 1, PostOrder.Oldest, default))
        );
    }

    [Fact]
    public async Task Guests_read_twenty_whatever_the_author_chose()
    {
        var author = await forum.Member("Asta");
        var thread = await LongThread(author);
        await forum.Done(db => ChoosePreferences.Run(db, author, Preferences.Usual with { PostsPerPage = 50 }, default));

        Assert.Equal(20, (await forum.Read(Actor.Guest, thread)).Posts.Count);
    }

    [Theory]
    [InlineData(10, 2, 1)]
    [InlineData(10, 3, 2)]
    [InlineData(30, 2, 2)]
    [InlineData(50, 2, 3)]
    public async Task The_page_that_search_engines_know_begins_with_the_same_post_or_before(int size, int page, int usual)
    {
        var author = await forum.Member("Asta");
        var thread = await LongThread(author);
        await forum.Done(db => ChoosePreferences.Run(db, author, Preferences.Usual with { PostsPerPage = size }, default));
        var mine = await forum.Read(await forum.Again(author), thread, page);

        Assert.Equal(usual, mine.UsualPage);
        Assert.Contains(mine.Posts[0].Id, (await forum.Read(Actor.Guest, thread, mine.UsualPage)).Posts.Select(p => p.Id));
    }

    private async Task<string> LongThread(Actor author)
    {
        // Newcomers may write so many posts a day.
        var thread = await forum.Thread(author, await forum.Board());
        for (var i = 0; i < Replies; i++)
        {
            forum.Clock.Now += TimeSpan.FromHours(2);
            await forum.Reply(author, thread);
        }
        return thread;
    }
}
