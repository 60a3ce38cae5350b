using Forum.Domain.Elections;
using Forum.Domain.Elections.Ballots;
using Forum.Domain.Elections.Candidates;
using Forum.Domain.Elections.Counting;
using Forum.Domain.Powers;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Forum.Domain.Tests.Elections;

/// <summary>Who votes, what a ballot says, and what is published of the votes.</summary>
public sealed class BallotTests : IAsyncLifetime
{
    private Polls polls = null!;

    public async Task InitializeAsync() => polls = await Polls.Meet();

    public Task DisposeAsync()
    {
        polls.Dispose();
        return Task.CompletedTask;
    }

    private static void Denied<T>(Denial expected, Outcome<T> outcome) => Assert.Equal(expected, Assert.IsType<Outcome<T>.Denied>(outcome).Why);

    private static Problem Invalid<T>(Outcome<T> outcome) => Assert.Single(Assert.IsType<Outcome<T>.Invalid>(outcome).Problems);

    [Fact]
    public async Task Electors_are_those_of_the_call_and_their_list_has_the_published_hash()
    {
        var election = await polls.Call();
        var late = await polls.Forum.Member("Latecomer");
        var page = await polls.Page(polls.People[0], election);
        var lines = await polls.Forum.With(db => ResultReader.Electors(db, Actor.Guest, election, default));

        Assert.Equal(7, page.Electors);
        Assert.Equal(page.ElectorHash, ElectorList.HashOf(lines!));
        Assert.Contains(page.ElectorLine, lines!);
        Assert.Null((await polls.Page(late, election)).ElectorLine);
        polls.PassDays(4);
        Denied(Denial.MayNotStand, await polls.Stand(late, election));
    }

    [Fact]
    public async Task A_ballot_says_what_is_wrong_with_it_and_stores_nothing()
    {
        var election = await polls.OpenVote(3);
        var ids = (await polls.Page(Actor.Guest, election)).Standing.Select(c => c.Id).ToList();
        var voter = polls.People[4];

        Assert.Equal(ProblemKind.SameRank, Invalid(await Cast((ids[0], "1"), (ids[1], "1"))).Kind);
        Assert.Equal(ProblemKind.RankedTwice, Invalid(await Cast((ids[0], "1"), (ids[0], "2"))).Kind);
        Assert.Equal(ProblemKind.NoSuchCandidate, Invalid(await Cast(("nobody", "1"))).Kind);
        Assert.Equal(ProblemKind.OutOfRange, Invalid(await Cast((ids[0], "first"))).Kind);
        Assert.Equal(ProblemKind.OutOfRange, Invalid(await Cast((ids[0], "0"))).Kind);
        await polls.Forum.Done(db => LeaveCandidacy.Run(db, polls.People[0], election, default));
        Assert.Equal(ProblemKind.HasWithdrawn, Invalid(await polls.Try(voter, election, 0)).Kind);
        Denied(Denial.SignInFirst, await polls.Try(Actor.Guest, election, 1));
        Denied(Denial.NotAnElector, await polls.Try(await polls.Forum.Member("Latecomer"), election, 1));
        Assert.Equal(0, await polls.Forum.With(db => db.Ballots.CountAsync()));
        await polls.Close(election);
        Denied(Denial.VoteClosed, await polls.Try(voter, election, 1));

        Task<Outcome<string>> Cast(params (string, string?)[] ranks) =>
            polls.Forum.With(db => CastBallot.Run(db, voter, election, new BallotForm(ranks), default));
    }

    [Fact]
    public async Task The_last_ballot_counts_and_its_receipt_finds_it()
    {
        var election = await polls.OpenVote(2);
        var first = await polls.Vote(polls.People[2], election, 0);
        var second = await polls.Vote(polls.People[2], election, 1, 0);
        await polls.Vote(polls.People[3], election, 1);
        await polls.Vote(polls.People[4], election);
        var shown = Assert
            .IsType<Outcome<BallotPage>.Done>(await polls.Forum.With(db => BallotReader.Page(db, polls.People[2], election, default)))
            .Value;
        Assert.Equal(second, shown.Receipt);
        Assert.Null(await polls.Forum.With(db => ResultReader.Read(db, polls.Owner, election, default)));
        await polls.Close(election);

        var result = (await polls.Forum.With(db => ResultReader.Read(db, Actor.Guest, election, default)))!;
        Assert.Equal((3, 3L), (result.Voted, result.Count.Ballots));
        Assert.Null(result.Find(first));
        var numbers = (await polls.Page(Actor.Guest, election)).Candidates.ToDictionary(c => c.MemberId!, c => c.Number);
        Assert.Equal([numbers[polls.People[1].PublicId], numbers[polls.People[0].PublicId]], result.Find(second)!);
        Assert.Equal(result.SeedCommitment, CallElection.CommitmentTo(result.Seed));
        Assert.Equal(result.TieSeed, CountVotes.TieSeed(result.Seed, CountVotes.FileHash(result.File!)));
        var again = Count.Run(BltReader.Read(result.File!).File!, CountRule.Scottish, seed: result.TieSeed);
        Assert.Equal(result.Count.Elected.Select(e => e.Candidate), again.Elected.Select(e => e.Candidate));
        Assert.Equal(0, await polls.Forum.With(db => db.Ballots.CountAsync()));
        Assert.Null(await polls.Forum.With(db => db.Elections.Select(e => e.BallotKey).SingleAsync()));
    }

    [Fact]
    public async Task Few_ballots_stay_unpublished_and_receipts_say_only_that_they_were_counted()
    {
        var election = await polls.OpenVote(2, Polls.Rules with { LeastPublished = 3 });
        var receipt = await polls.Vote(polls.People[2], election, 0);
        await polls.Close(election);

        var result = (await polls.Forum.With(db => ResultReader.Read(db, Actor.Guest, election, default)))!;
        Assert.Null(result.File);
        Assert.True(result.Has(receipt));
        Assert.Null(result.Find(receipt));
    }

    [Fact]
    public async Task Without_a_quorum_nothing_is_counted()
    {
        var election = await polls.OpenVote(2, Polls.Rules with { Quorum = 30 });
        await polls.Vote(polls.People[2], election, 0);
        await polls.Vote(polls.People[3], election, 0);
        await polls.Close(election);

        var page = await polls.Page(Actor.Guest, election);
        Assert.Equal((ElectionPhase.Ended, ElectionEnding.NoQuorum, 2), (page.Phase, page.Ending, page.Voted));
        Assert.Equal(0, await polls.Forum.With(db => db.Tallies.CountAsync()));
        Assert.Equal(0, await polls.Forum.With(db => db.Ballots.CountAsync()));
    }
}
