using Forum.Domain.Boards;
using Forum.Domain.Moderation;
using Forum.Domain.Powers;
using Forum.Domain.Tests.Delegation;
using Forum.Domain.Threads;
using Xunit;

namespace Forum.Domain.Tests.Threads;

/// <summary>A board is closed when all its threads have gone: moved, or merged into others.</summary>
public sealed class ClosedBoardTests
{
    [Fact]
    public async Task A_board_whose_threads_were_merged_away_is_closed_and_their_addresses_lead_on()
    {
        using var met = await Leaders.Meet();
        var elsewhere = await met.Forum.Board("Elsewhere");
        var into = await met.Forum.Thread(met.Member, elsewhere);
        var opening = await Rearranged.Opening(met, met.Member, met.Thread);
        Assert.IsType<Outcome<Nothing>.Invalid>(await Close());
        var act = Rearranged.Done(await Rearranged.Merge(met, met.Thread, into, met.Owner));

        Assert.IsType<Outcome<Nothing>.Done>(await Close());

        Assert.Equal(opening, (await met.Forum.With(db => MergedThread.Find(db, Actor.Guest, met.Thread, default)))!.PostId);
        await Rearranged.Sound(met);
        await met.Forum.Done(db => UndoAct.Run(db, met.Owner, act, "Two subjects.", default));
        Assert.Equal("Elsewhere", (await met.Forum.Read(Actor.Guest, met.Thread)).Board.Name);
        await Rearranged.Sound(met);

        Task<Outcome<Nothing>> Close() => met.Forum.With(db => CloseBoard.Run(db, met.Owner, met.Board, default));
    }

    [Fact]
    public async Task A_thread_that_was_merged_on_goes_where_its_posts_stand_at_last()
    {
        using var met = await Leaders.Meet();
        var (second, third) = (await met.Forum.Board("Second"), await met.Forum.Board("Third"));
        var (middle, last) = (await met.Forum.Thread(met.Member, second), await met.Forum.Thread(met.Member, third));
        Rearranged.Done(await Rearranged.Merge(met, met.Thread, middle, met.Owner));
        Rearranged.Done(await Rearranged.Merge(met, middle, last, met.Owner));

        foreach (var board in new[] { met.Board, second })
            await met.Forum.Done(db => CloseBoard.Run(db, met.Owner, board, default));

        foreach (var thread in new[] { met.Thread, middle })
            Assert.Equal(last, (await met.Forum.With(db => MergedThread.Find(db, Actor.Guest, thread, default)))!.ThreadId);
    }
}
