using Forum.Domain.Search.Ranking;
using Xunit;

namespace Forum.Domain.Tests.Search.Ranking;

/// <summary>A search that runs out of its time gives what it has, and says so.</summary>
public sealed class OutOfTimeTests : IDisposable
{
    private const int Threads = 30;
    private readonly TestForum forum = new();

    public void Dispose() => forum.Dispose();

    [Fact]
    public async Task What_was_found_until_then_is_shown()
    {
        await Fill();
        var whole = await forum.Search("kettle");
        Assert.False(whole.OutOfTime);
        Assert.Equal((Threads, SearchPage.PageSize), (whole.Total, whole.Hits.Count));

        // A tenth of the budget passes between one step and the next.
        forum.Clock.Step = SearchClock.Budget / 10;
        var cut = await forum.Search("kettle");

        Assert.True(cut.OutOfTime);
        Assert.InRange(cut.Hits.Count, 1, SearchPage.PageSize - 1);
        Assert.All(cut.Hits, hit => Assert.Contains("kettle", hit.Title.Text(), StringComparison.OrdinalIgnoreCase));
        Assert.Equal(cut.Hits.Count, cut.Hits.Select(hit => hit.ThreadId).Distinct().Count());
    }

    [Fact]
    public async Task Out_of_time_before_anything_was_found_is_said_too()
    {
        await Fill();
        forum.Clock.Step = SearchClock.Budget * 2;

        var cut = await forum.Search("kettle boils");

        Assert.True(cut.OutOfTime);
        Assert.Empty(cut.Hits);
    }

    [Fact]
    public async Task Whoever_asks_for_less_is_in_time()
    {
        await Fill();
        forum.Clock.Step = SearchClock.Budget / 10;

        Assert.False((await forum.Search("kettle tag:nothing")).OutOfTime);
    }

    private async Task Fill()
    {
        var (owner, board) = (await forum.Owner(), await forum.Board());
        for (var i = 0; i < Threads; i++)
            await forum.Thread(owner, board, $"The kettle {i}", text: "It boils.");
    }
}
