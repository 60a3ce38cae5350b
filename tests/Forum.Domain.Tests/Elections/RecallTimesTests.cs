using Forum.Domain.Elections.Mandates;
using Forum.Domain.Elections.Recalls;
using Forum.Domain.Powers;
using Xunit;

namespace Forum.Domain.Tests.Elections;

/// <summary>When petitions to end a mandate can begin, and when they are over.</summary>
public sealed class RecallTimesTests : IAsyncLifetime
{
    private Recalls recalls = null!;
    private Polls Polls => recalls.Polls;

    public async Task InitializeAsync() => recalls = await Recalls.Meet();

    public Task DisposeAsync()
    {
        recalls.Dispose();
        return Task.CompletedTask;
    }

    private static void Denied<T>(Denial expected, Outcome<T> outcome) => Assert.Equal(expected, Assert.IsType<Outcome<T>.Denied>(outcome).Why);

    [Fact]
    public async Task A_petition_ends_by_its_time_and_none_begins_again_for_thirty_days()
    {
        var recall = await recalls.Start();
        Polls.PassDays(13.9);
        Assert.Equal(RecallState.Gathering, await recalls.State(recall));
        Polls.PassDays(0.1);
        Assert.Equal(RecallState.NotReached, await recalls.State(recall));
        Denied(Denial.PetitionClosed, await recalls.Sign(Polls.People[2], recall));
        Denied(Denial.PetitionClosed, await recalls.Withdraw(Polls.People[1], recall));
        Denied(Denial.RecalledLately, await recalls.TryStart(Polls.People[2]));

        Polls.PassDays(Recall.RestDays - 0.1);
        Denied(Denial.RecalledLately, await recalls.TryStart(Polls.People[2]));
        Polls.PassDays(0.1);

        Assert.IsType<Outcome<string>.Done>(await recalls.TryStart(Polls.People[2]));
    }

    [Fact]
    public async Task A_clock_that_is_set_back_does_not_open_a_petition_again()
    {
        var recall = await recalls.Start();
        Polls.PassDays(14);
        await Polls.Advance();

        Polls.Forum.Clock.Jump(TimeSpan.FromDays(-10));

        Assert.Equal(RecallState.NotReached, await recalls.State(recall));
        Denied(Denial.PetitionClosed, await recalls.Sign(Polls.People[2], recall));
        Denied(Denial.RecalledLately, await recalls.TryStart(Polls.People[2]));
    }

    [Fact]
    public async Task A_clock_that_jumps_ahead_closes_no_petition_until_it_is_confirmed()
    {
        var recall = await recalls.Start();
        await Polls.Advance();

        Polls.Forum.Clock.Jump(TimeSpan.FromDays(20));
        await Polls.Advance();

        Assert.Equal(RecallState.Gathering, await recalls.State(recall));
        await Polls.Forum.With(db => Domain.Elections.ConfirmClock.Run(db, default));
        await Polls.Advance();
        Assert.Equal(RecallState.NotReached, await recalls.State(recall));
    }

    [Fact]
    public async Task One_petition_at_a_time_is_open_about_a_mandate()
    {
        var recall = await recalls.Start();
        Denied(Denial.RecallUnderWay, await recalls.TryStart(Polls.People[2]));
        await recalls.Sign(Polls.People[2], recall);
        Denied(Denial.RecallUnderWay, await recalls.TryStart(Polls.People[2]));
    }

    [Fact]
    public async Task None_begins_when_its_vote_could_end_after_the_term()
    {
        Polls.PassDays(365 - 19.1);
        Assert.Null((await Beginning(Polls.People[1])).Against);
        Polls.PassDays(0.2);
        Assert.Equal(Denial.TermEndsSoon, (await Beginning(Polls.People[1])).Against);
        Denied(Denial.TermEndsSoon, await recalls.TryStart(Polls.People[1]));
    }

    [Fact]
    public async Task A_petition_is_over_when_the_mandate_ends_otherwise()
    {
        var recall = await recalls.Start();
        var holder = await Polls.Forum.Again(recalls.Holder);

        await Polls.Forum.Done(db => EndMandate.Run(db, holder, recalls.Mandate, "I move away.", default));

        Assert.Equal(RecallState.Overtaken, await recalls.State(recall));
        Denied(Denial.PetitionClosed, await recalls.Sign(Polls.People[2], recall));
        Denied(Denial.PetitionClosed, await recalls.TryStart(Polls.People[2]));
        Denied(Denial.PetitionClosed, await Polls.Forum.With(db => AnswerRecall.Run(db, holder, recall, "Too late.", default)));
        Polls.PassDays(60);
        Assert.Equal(RecallState.Overtaken, await recalls.State(recall));
    }

    private async Task<RecallStart> Beginning(Actor actor) =>
        Assert.IsType<RecallStart>(await Polls.Forum.With(db => RecallReader.Beginning(db, actor, recalls.Mandate, default)));
}
