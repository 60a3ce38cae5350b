using Forum.Web.Http;

namespace Forum.Web.Tests.Http;

public sealed class ExpensiveWorkTests
{
    [Fact]
    public async Task Only_so_many_are_let_in_so_many_wait_and_the_rest_are_turned_away_at_once()
    {
        using var work = new ExpensiveWork(atOnce: 2, waiting: 1);
        var first = await work.Enter(default);
        var second = await work.Enter(default);
        var waiting = work.Enter(default);
        Assert.False(waiting.IsCompleted);
        Assert.Null(await work.Enter(default));
        first!.Dispose();
        Assert.NotNull(await waiting.WaitAsync(TimeSpan.FromSeconds(5)));
        Assert.NotNull(second);
    }

    [Fact]
    public async Task Leaving_twice_frees_one_place_only()
    {
        using var work = new ExpensiveWork(atOnce: 1, waiting: 0);
        var place = await work.Enter(default);
        place!.Dispose();
        place.Dispose();
        Assert.NotNull(await work.Enter(default));
        Assert.Null(await work.Enter(default));
    }

    [Fact]
    public async Task Whoever_leaves_while_waiting_frees_the_place_in_the_queue()
    {
        using var work = new ExpensiveWork(atOnce: 1, waiting: 1);
        using var inside = await work.Enter(default);
        using var patience = new System.Threading.CancellationTokenSource();
        var waiting = work.Enter(patience.Token);
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.False(work.Enter(default).IsCompleted);
    }
}
