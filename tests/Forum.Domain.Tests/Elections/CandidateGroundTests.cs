using Forum.Domain.Delegation;
using Forum.Domain.Elections;
using Forum.Domain.Powers;
using Xunit;

namespace Forum.Domain.Tests.Elections;

/// <summary>Nobody decides about an election by power that comes from somebody who stands in it.</summary>
public sealed class CandidateGroundTests : IAsyncLifetime
{
    private Polls polls = null!;
    private string election = "";
    private Actor deputy = Actor.Guest;

    public async Task InitializeAsync()
    {
        polls = await Polls.Meet();
        election = await polls.OpenVote(2);
        await Give(polls.Owner, polls.People[0], Power.CertifyElection, Power.HidePost, Power.Delegate);
        await Give(await polls.Forum.Again(polls.People[0]), polls.People[5], Power.CertifyElection, Power.HidePost);
        deputy = await polls.Forum.Again(polls.People[5]);
    }

    public Task DisposeAsync()
    {
        polls.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Words_of_rivals_are_not_hidden_by_a_candidates_deputy()
    {
        Assert.Equal(Denial.OwnElection, await Hide(deputy));
        Assert.False((await polls.Page(deputy, election)).CanHide);

        await Give(polls.Owner, polls.People[5], Power.HidePost);
        Assert.Null(await Hide(await polls.Forum.Again(deputy)));
    }

    [Fact]
    public async Task Nor_is_the_election_stopped_by_one()
    {
        Assert.Equal(Denial.OwnElection, (await polls.Page(deputy, election)).Stop);
        var stopped = await polls.Forum.With(db => StopElection.Run(db, deputy, election, "Called in error.", default));
        Assert.Equal(Denial.OwnElection, Assert.IsType<Outcome<Nothing>.Denied>(stopped).Why);
    }

    private async Task<Denial?> Hide(Actor actor)
    {
        var rival = (await polls.Page(Actor.Guest, election)).Candidates.Single(c => c.Name == polls.People[1].Name).Id;
        var said = new SaidInElection(SaidKind.Statement, rival);
        var outcome = await polls.Forum.With(db => HideElectionWords.Run(db, actor, election, said, true, "Rude.", default));
        return (outcome as Outcome<Nothing>.Denied)?.Why;
    }

    private async Task Give(Actor giver, Actor to, params Power[] powers)
    {
        var grant = giver.Grants.First(g => g.Source == GrantSource.Claim).PublicId;
        var names = powers.Select(p => $"{p}").ToList();
        var form = new DelegationForm(grant, to.Name, null, names, "board:" + polls.Board, null, null, null, null, false, "help");
        await polls.Forum.Done(db => DelegatePowers.Run(db, giver, form, default));
    }
}
