using Forum.Domain.Boards;
using Forum.Domain.Elections;
using Forum.Domain.Elections.Mandates;
using Forum.Domain.Elections.Offices;
using Forum.Domain.Elections.Recalls;
using Forum.Domain.Powers;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Forum.Domain.Tests.Elections;

/// <summary>Votes on ending a mandate that are stopped or overtaken by something else.</summary>
public sealed class RecallVoteEndsTests : IAsyncLifetime
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
    public async Task A_vote_whose_board_was_closed_meanwhile_ends_without_a_result()
    {
        var (_, vote) = await recalls.OpenVote();
        Assert.IsType<Outcome<string>.Done>(await recalls.TryVote(Polls.People[1], vote, RecallChoice.End));
        var closing = await Polls.Page(Actor.Guest, vote);
        await Polls.Forum.Done(db => CloseBoard.Run(db, Polls.Owner, Polls.Board, default));

        Polls.Pass(closing.VotingUntil - Polls.Forum.Clock.Now.UtcDateTime);
        await Polls.Advance();

        var ended = await Polls.Forum.With(db => db.Elections.SingleAsync(e => e.PublicId == vote));
        Assert.Equal((ElectionPhase.Ended, ElectionEnding.Overtaken), (ended.Entered, ended.Ending));
        Assert.DoesNotContain(ActKind.RecallMandate, await Polls.Forum.With(db => db.Acts.Select(a => a.Kind).ToListAsync()));
    }

    [Fact]
    public async Task Neither_the_holder_nor_power_that_comes_from_them_stops_the_vote()
    {
        using var certifying = await Recalls.Meet(Recalls.Rules with { Powers = [Power.CertifyElection, Power.Delegate] });
        var (polls, holder) = (certifying.Polls, await certifying.Polls.Forum.Again(certifying.Holder));
        var deputy = await certifying.Deputy(holder, Power.CertifyElection);
        var (recall, vote) = await certifying.OpenVote();
        Denied(Denial.OwnElection, await Stop(holder));
        Denied(Denial.OwnElection, await Stop(deputy));
        Assert.Equal(Denial.OwnElection, (await polls.Page(deputy, vote)).Stop);
        Denied(Denial.NoPower, await Stop(polls.People[3]));

        Assert.IsType<Outcome<Nothing>.Done>(await Stop(polls.Owner));
        await polls.Advance();

        Assert.Equal(RecallState.Stopped, await certifying.State(recall));
        Assert.NotNull((await certifying.Page(recall)).Act);
        Assert.Equal(ElectionEnding.Stopped, (await polls.Page(Actor.Guest, vote)).Ending);
        Assert.Single((await polls.Forum.Again(holder)).Grants);
        Assert.IsType<Outcome<string>.Done>(await certifying.TryStart(polls.People[2]));

        Task<Outcome<Nothing>> Stop(Actor actor) => polls.Forum.With(db => StopElection.Run(db, actor, vote, "Called in error.", default));
    }

    [Fact]
    public async Task A_vote_is_over_uncounted_when_the_mandate_ends_otherwise()
    {
        var (recall, vote) = await recalls.OpenVote();
        await recalls.TryVote(Polls.People[1], vote, RecallChoice.End);
        var holder = await Polls.Forum.Again(recalls.Holder);

        await Polls.Forum.Done(db => EndMandate.Run(db, holder, recalls.Mandate, "I move away.", default));

        Assert.Equal(RecallState.Overtaken, await recalls.State(recall));
        Denied(Denial.VoteClosed, await recalls.TryVote(Polls.People[2], vote, RecallChoice.End));
        await Polls.Advance();
        Assert.Equal(RecallState.Overtaken, await recalls.State(recall));
        Assert.Equal(ElectionEnding.Overtaken, (await Polls.Page(Actor.Guest, vote)).Ending);
        Assert.Equal((0, 0), await Polls.Forum.With(async db => (await db.Ballots.CountAsync(), await db.Tallies.CountAsync())));
    }

    [Fact]
    public async Task A_successor_who_is_certified_overtakes_the_vote()
    {
        var office = (await recalls.Office()).Id;
        var next = await Polls.Forum.Done(db => CallElection.Run(db, Polls.Owner, office, "It's time.", default));
        await Polls.Stand(Polls.People[5], next);
        Polls.PassDays(2);
        await Polls.Advance();
        var (recall, vote) = await recalls.OpenVote();
        Assert.Equal(ElectionPhase.Voting, (await Polls.Page(Actor.Guest, vote)).Phase);

        Assert.IsType<Outcome<Nothing>.Done>(await Polls.Certify(Polls.Owner, next));

        Assert.Equal(RecallState.Overtaken, await recalls.State(recall));
        Assert.Single((await recalls.Office()).Leaders);
    }

    [Fact]
    public async Task An_election_goes_on_beside_a_recall_vote_and_that_stands_in_no_list_of_elections()
    {
        var (_, vote) = await recalls.OpenVote();
        var office = await recalls.Office();
        Assert.Null(office.UnderWay);

        Assert.IsType<Outcome<string>.Done>(await Polls.Forum.With(db => CallElection.Run(db, Polls.Owner, office.Id, "It's time.", default)));

        Assert.NotNull((await recalls.Office()).UnderWay);
        await recalls.Decide(vote, end: 0, keep: 3);
        Assert.DoesNotContain((await Polls.Forum.With(db => OfficeReader.Past(db, Actor.Guest, 1, default))).Lines, line => line.Id == vote);
    }
}
