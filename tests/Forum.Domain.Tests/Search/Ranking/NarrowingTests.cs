using Forum.Domain.Boards;
using Forum.Domain.Threads;
using Xunit;

namespace Forum.Domain.Tests.Search.Ranking;

public sealed class NarrowingTests : IDisposable
{
    private readonly TestForum forum = new();

    public void Dispose() => forum.Dispose();

    [Theory]
    [InlineData("\"print spooler\"", "first")]
    [InlineData("spooler -print", "second")]
    [InlineData("spool*", "first second")]
    [InlineData("in:title spooler", "second")]
    [InlineData("printer OR kettle", "third")]
    [InlineData("in:code sudo", "third")]
    [InlineData("has:code", "third")]
    [InlineData("is:discussion", "third")]
    [InlineData("author:Ben kettle", "third")]
    [InlineData("author:Ben", "third")]
    [InlineData("before:2026-03 spooler", "")]
    [InlineData("after:2026-03 kettle", "third")]
    [InlineData("tag:log kettle", "third")]
    [InlineData("tag:nothing kettle", "")]
    [InlineData("is:solved", "")]
    [InlineData("votes:5 spooler", "")]
    [InlineData("-is:question spooler OR kettle", "third")]
    public async Task A_filter_leaves_what_it_says(string typed, string wanted)
    {
        var (ann, ben, board) = (await forum.Member("Ann"), await forum.Member("Ben"), await forum.Board());
        var names = new Dictionary<string, string>
        {
            [await forum.Thread(ann, board, "Paper", text: "The print spooler hangs.")] = "first",
            [await forum.Thread(ann, board, "A spooler", text: "It hangs and hangs.")] = "second",
            [await forum.Thread(ben, board, "Tea", ThreadFormats.Discussion, "The kettle:\n\n    sudo boil\n")] = "third",
        };
        var found = (await forum.Found(typed)).Select(id => names[id]).Order(StringComparer.Ordinal);
        Assert.Equal(wanted, string.Join(' ', found));
    }

    [Fact]
    public async Task Pages_of_one_search_leave_out_what_came_later()
    {
        var (ann, board) = (await forum.Owner(), await forum.Board());
        for (var i = 0; i < 25; i++)
            await forum.Thread(ann, board, $"Kettle {i}");
        var first = await forum.Search("kettle sort:newest");
        forum.Clock.Now = forum.Clock.Now.AddHours(1);
        await forum.Thread(ann, board, "Kettle, the latest");
        var second = await forum.Search("kettle sort:newest", page: 2, asOf: first.AsOf);
        Assert.Equal((25, 25, 2), (first.Total, second.Total, second.Pages));
        Assert.Equal(25, first.Hits.Concat(second.Hits).Select(h => h.ThreadId).Distinct().Count());
        Assert.Equal(26, (await forum.Search("kettle sort:newest")).Total);
    }

    [Fact]
    public async Task Votes_and_dates_sort_what_was_found()
    {
        var (ann, ben, board) = (await forum.Member("Ann"), await forum.Member("Ben"), await forum.Board());
        var liked = await forum.Thread(ann, board, "Kettle one");
        forum.Clock.Now = forum.Clock.Now.AddHours(1);
        var late = await forum.Thread(ann, board, "Kettle two");
        var page = await forum.Read(ben, liked);
        await forum.Done(db => VoteForPost.Run(db, ben, page.Posts[0].Id, true, default));
        Assert.Equal([late, liked], await forum.Found("kettle sort:newest"));
        Assert.Equal([liked, late], await forum.Found("kettle sort:votes"));
    }
}
