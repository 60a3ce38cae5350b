using Forum.Domain.Delegation;
using Forum.Domain.Elections;
using Forum.Domain.Elections.Recalls;
using Forum.Domain.Powers;
using Xunit;

namespace Forum.Domain.Tests.Elections;

/// <summary>Nobody decides about a recall by power that comes from whom it is about, wherever they have it from.</summary>
public sealed class RecallGroundTests : IAsyncLifetime
{
    private Recalls recalls = null!;
    private Polls Polls => recalls.Polls;

    /// <summary>Holds what the holder of the office handed on out of a grant that has nothing to do with it.</summary>
    private Actor stooge = Actor.Guest;

    public async Task InitializeAsync()
    {
        recalls = await Recalls.Meet();
        await Give(Polls.Owner, Polls.Owner.Grants[0].PublicId, recalls.Holder, Power.CertifyElection, Power.HidePost, Power.Delegate);
        var holder = await Polls.Forum.Again(recalls.Holder);
        var other = holder.Grants.Single(g => g.Source == GrantSource.Claim).PublicId;
        await Give(holder, other, Polls.People[6], Power.CertifyElection, Power.HidePost);
        stooge = await Polls.Forum.Again(Polls.People[6]);
    }

    public Task DisposeAsync()
    {
        recalls.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task The_vote_is_not_stopped_by_what_its_subject_handed_on()
    {
        var (recall, vote) = await recalls.OpenVote();

        Assert.Equal(Denial.OwnElection, Why(await Stop(stooge)));
        Assert.Equal(Denial.OwnElection, (await Polls.Page(stooge, vote)).Stop);
        Assert.Equal(RecallState.Voting, await recalls.State(recall));

        Task<Outcome<Nothing>> Stop(Actor actor) => Polls.Forum.With(db => StopElection.Run(db, actor, vote, "Called in error.", default));
    }

    [Fact]
    public async Task Nor_are_words_hidden_by_it()
    {
        var recall = await recalls.Start();

        Assert.Equal(Denial.OwnElection, Why(await Hide(stooge, recall)));
        Assert.False((await recalls.Page(recall, stooge)).CanHide);
    }

    [Fact]
    public async Task What_others_gave_somebody_counts_beside_it()
    {
        await Give(Polls.Owner, Polls.Owner.Grants[0].PublicId, Polls.People[6], Power.HidePost);
        var recall = await recalls.Start();

        Assert.IsType<Outcome<Nothing>.Done>(await Hide(await Polls.Forum.Again(stooge), recall));
    }

    [Fact]
    public async Task What_a_member_of_a_group_made_out_of_its_grant_comes_from_them()
    {
        var group = await Polls.Forum.Group("Stewards", recalls.Holder, Polls.People[5]);
        var form = Form(Polls.Owner.Grants[0].PublicId, "", Power.HidePost, Power.Delegate) with { Member = null, Group = group };
        await Polls.Forum.Done(db => DelegatePowers.Run(db, Polls.Owner, form, default));
        var holder = await Polls.Forum.Again(recalls.Holder);
        var shared = holder.Grants.Single(g => g.Source == GrantSource.Claim && !g.Powers.Has(Power.CertifyElection)).PublicId;
        await Give(holder, shared, Polls.People[4], Power.HidePost);
        var recall = await recalls.Start();

        Assert.Equal(Denial.OwnElection, Why(await Hide(await Polls.Forum.Again(Polls.People[4]), recall)));
        Assert.IsType<Outcome<Nothing>.Done>(await Hide(await Polls.Forum.Again(Polls.People[5]), recall));
    }

    private static Denial Why<T>(Outcome<T> outcome) => Assert.IsType<Outcome<T>.Denied>(outcome).Why;

    private Task<Outcome<Nothing>> Hide(Actor actor, string recall) =>
        Polls.Forum.With(db => HideRecallWords.Run(db, actor, recall, RecallWords.Reason, true, "Off the subject.", default));

    private Task<Deed> Give(Actor giver, string parent, Actor to, params Power[] powers) =>
        Polls.Forum.Done(db => DelegatePowers.Run(db, giver, Form(parent, to.Name, powers), default));

    private DelegationForm Form(string parent, string to, params Power[] powers) =>
        new(parent, to, null, [.. powers.Select(p => $"{p}")], "board:" + Polls.Board, null, null, null, null, false, "help");
}
