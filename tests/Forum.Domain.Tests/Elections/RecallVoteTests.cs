using Forum.Domain.Elections;
using Forum.Domain.Elections.Ballots;
using Forum.Domain.Elections.Recalls;
using Forum.Domain.Powers;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Forum.Domain.Tests.Elections;

/// <summary>Votes on ending a mandate.</summary>
public sealed class RecallVoteTests : IAsyncLifetime
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
    public async Task More_than_the_majority_ends_the_mandate_and_all_that_was_delegated_from_it()
    {
        var holder = await Polls.Forum.Again(recalls.Holder);
        var deputy = await recalls.Deputy(holder, Power.LockThread);
        Assert.Single(deputy.Grants);
        var (recall, vote) = await recalls.OpenVote();

        await recalls.Decide(vote, end: 4, keep: 3);

        var page = await recalls.Page(recall);
        Assert.Equal((RecallState.Ended, new RecallCount(4, 3, 50)), (page.State, page.Count));
        Assert.Empty((await Polls.Forum.Again(holder)).Grants);
        Assert.Empty((await Polls.Forum.Again(deputy)).Grants);
        Assert.Empty((await recalls.Office()).Leaders);
        var act = await Polls.Forum.With(db => db.Acts.OrderBy(a => a.Id).LastAsync());
        Assert.Equal((ActKind.RecallMandate, null, null), (act.Kind, act.MemberId, act.GrantId));
        Assert.Equal((holder.MemberId, "Board leader", recall, "4 : 3"), (act.SubjectId, act.Before, act.After, act.Reason));
        Assert.Equal(act.PublicId, page.Act);
        var counted = await Polls.Page(Actor.Guest, vote);
        Assert.Equal((ElectionPhase.Counted, true, 0), (counted.Phase, counted.HasResult, counted.Candidates.Count));
    }

    [Fact]
    public async Task As_many_for_as_against_keep_the_mandate_and_another_petition_waits()
    {
        var (recall, vote) = await recalls.OpenVote();

        await recalls.Decide(vote, end: 3, keep: 3);

        Assert.Equal((RecallState.Kept, new RecallCount(3, 3, 50)), ((await recalls.Page(recall)).State, (await recalls.Page(recall)).Count));
        Assert.Single((await Polls.Forum.Again(recalls.Holder)).Grants);
        Assert.DoesNotContain(ActKind.RecallMandate, await Polls.Forum.With(db => db.Acts.Select(a => a.Kind).ToListAsync()));
        Denied(Denial.RecalledLately, await recalls.TryStart(Polls.People[2]));
        Polls.PassDays(Recall.RestDays);
        Assert.IsType<Outcome<string>.Done>(await recalls.TryStart(Polls.People[2]));
    }

    [Theory]
    [InlineData(3, 2, RecallState.Kept)]
    [InlineData(4, 2, RecallState.Ended)]
    public async Task A_higher_majority_is_to_be_exceeded_too(int end, int keep, RecallState state)
    {
        using var high = await Recalls.Meet(Recalls.Rules with { RecallMajority = 60 });
        var (recall, vote) = await high.OpenVote();
        await high.Decide(vote, end, keep);
        Assert.Equal(state, await high.State(recall));
    }

    [Fact]
    public async Task A_clock_that_jumps_past_the_term_opens_no_box()
    {
        var (recall, vote) = await recalls.OpenVote();
        Assert.IsType<Outcome<string>.Done>(await recalls.TryVote(Polls.People[1], vote, RecallChoice.End));
        await Polls.Advance();

        Polls.Forum.Clock.Jump(TimeSpan.FromDays(500));
        await Polls.Advance();
        await Polls.Advance();
        Assert.Equal(1, await Polls.Forum.With(db => db.Ballots.CountAsync()));
        Polls.Forum.Clock.Jump(TimeSpan.FromDays(-500));
        await Polls.Forum.With(db => ConfirmClock.Run(db, default));

        Assert.Equal(RecallState.Voting, await recalls.State(recall));
        await Polls.Close(vote);
        Assert.Equal((RecallState.Ended, new RecallCount(1, 0, 50)), ((await recalls.Page(recall)).State, (await recalls.Page(recall)).Count));
    }

    [Fact]
    public async Task Without_the_quorum_nothing_is_counted_and_the_mandate_stays()
    {
        using var half = await Recalls.Meet(Recalls.Rules with { Quorum = 50 });
        var (recall, vote) = await half.OpenVote();

        await half.Decide(vote, end: 3, keep: 0);

        Assert.Equal((RecallState.NoQuorum, null), ((await half.Page(recall)).State, (await half.Page(recall)).Count));
        Assert.Single((await half.Polls.Forum.Again(half.Holder)).Grants);
        Denied(Denial.RecalledLately, await half.TryStart(half.Polls.People[2]));
    }

    [Fact]
    public async Task A_ballot_says_one_of_two_things_and_the_last_one_counts()
    {
        var (recall, vote) = await recalls.OpenVote();
        foreach (var wrong in new[] { new BallotForm([]), new([("End", "1"), ("Keep", "2")]), new([("Other", "1")]) })
        {
            var refused = Assert.IsType<Outcome<string>.Invalid>(
                await Polls.Forum.With(db => CastBallot.Run(db, Polls.People[1], vote, wrong, default))
            );
            Assert.Equal((BallotForm.ChoiceField, ProblemKind.Required), (refused.Problems[0].Field, refused.Problems[0].Kind));
        }
        Denied(Denial.NotAnElector, await recalls.TryVote(await Polls.Forum.Member("Latecomer"), vote, RecallChoice.End));
        await recalls.TryVote(Polls.People[1], vote, RecallChoice.Keep);
        await recalls.TryVote(Polls.People[1], vote, RecallChoice.End);
        Assert.IsType<Outcome<string>.Done>(await recalls.TryVote(recalls.Holder, vote, RecallChoice.Keep));
        await recalls.TryVote(Polls.People[2], vote, RecallChoice.End);
        await Polls.Close(vote);

        Assert.Equal(new RecallCount(2, 1, 50), (await recalls.Page(recall)).Count);
    }

    [Fact]
    public async Task What_is_published_counts_again_and_leads_from_receipts_to_ballots()
    {
        var (_, vote) = await recalls.OpenVote();
        Assert.Null(await Polls.Forum.With(db => ResultReader.Read(db, Actor.Guest, vote, default)));
        var receipt = Assert.IsType<Outcome<string>.Done>(await recalls.TryVote(Polls.People[6], vote, RecallChoice.Keep)).Value;
        await recalls.Decide(vote, end: 4, keep: 2);

        var result = (await Polls.Forum.With(db => ResultReader.Read(db, Actor.Guest, vote, default)))!;

        Assert.Equal((7, 8), (result.Voted, result.Electors));
        Assert.Equal([(int)RecallChoice.Keep], result.Find(receipt));
        Assert.Equal(CallElection.CommitmentTo(result.Seed), result.SeedCommitment);
        Assert.Equal(0, await Polls.Forum.With(db => db.Ballots.CountAsync()));
        Assert.Null(await Polls.Forum.With(db => db.Elections.Where(e => e.PublicId == vote).Select(e => e.BallotKey).SingleAsync()));
    }

    [Fact]
    public async Task With_few_votes_only_the_totals_are_published()
    {
        var (recall, vote) = await recalls.OpenVote();
        await recalls.Decide(vote, end: 2, keep: 0);

        var result = (await Polls.Forum.With(db => ResultReader.Read(db, Actor.Guest, vote, default)))!;

        Assert.Equal((null, null, null), (result.File, result.FileHash, result.TieSeed));
        Assert.Equal(new RecallCount(2, 0, 50), (await recalls.Page(recall)).Count);
    }

    [Fact]
    public async Task Nobody_certifies_a_recall_vote_nor_stands_nominates_asks_or_objects_in_it()
    {
        var (_, vote) = await recalls.OpenVote();
        Denied(Denial.NominationsClosed, await Polls.Stand(Polls.People[3], vote));
        Denied(
            Denial.QuestionsClosed,
            await Polls.Forum.With(db => Domain.Elections.Questions.AskCandidates.Run(db, Polls.People[3], vote, "Why?", default))
        );
        Denied(Denial.NotCounted, await Polls.Certify(Polls.Owner, vote));

        await recalls.Decide(vote, end: 0, keep: 4);

        Denied(Denial.AlreadyDone, await Polls.Certify(Polls.Owner, vote));
        Denied(
            Denial.ObjectionsClosed,
            await Polls.Forum.With(db => Domain.Elections.Objections.ObjectToResult.Run(db, Polls.People[3], vote, "Unfair.", default))
        );
        Denied(Denial.AlreadyDone, await Polls.Forum.With(db => StopElection.Run(db, Polls.Owner, vote, "Too late.", default)));
    }

    [Fact]
    public async Task A_result_is_published_once_whoever_counts_how_often()
    {
        var (recall, vote) = await recalls.OpenVote();
        await recalls.Decide(vote, end: 4, keep: 0);
        await Polls.Advance();
        await Polls.Advance();

        Assert.Equal(1, await Polls.Forum.With(db => db.Acts.CountAsync(a => a.Kind == ActKind.RecallMandate)));
        Assert.Equal(RecallState.Ended, await recalls.State(recall));
        Polls.PassDays(400);
        Assert.Equal(RecallState.Ended, await recalls.State(recall));
    }
}
