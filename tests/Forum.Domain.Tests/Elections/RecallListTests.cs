using Forum.Domain.Elections.Recalls;
using Forum.Domain.Members;
using Forum.Domain.Moderation;
using Forum.Domain.Notifications.Waiting;
using Forum.Domain.Powers;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Forum.Domain.Tests.Elections;

/// <summary>Who signs, where petitions are listed, and what stays of one whose starter leaves.</summary>
public sealed class RecallListTests : IAsyncLifetime
{
    private Recalls recalls = null!;
    private Polls Polls => recalls.Polls;

    public async Task InitializeAsync() => recalls = await Recalls.Meet();

    public Task DisposeAsync()
    {
        recalls.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Petitions_that_are_over_are_listed_page_by_page_and_an_open_one_beside_them()
    {
        await Add(RecallList.PageSize + 1);
        var open = await recalls.Start();

        var first = await List(1);
        var last = await List(7);

        Assert.Equal(open, Assert.Single(first.Open).Id);
        Assert.Equal((RecallList.PageSize, 1, 2), (first.Past.Count, first.Page, first.Pages));
        Assert.Equal(("Reason 0", 2, 2), (await Reason(Assert.Single(last.Past).Id), last.Page, last.Pages));
        Assert.All(first.Past.Concat(last.Past), line => Assert.Equal(("Board leader", RecallState.NotReached), (line.Office, line.State)));
    }

    [Fact]
    public async Task Each_petition_is_listed_once_whatever_becomes_of_it()
    {
        var (recall, vote) = await recalls.OpenVote();
        await ListedAs(recall, RecallState.Voting, isOpen: true);

        await recalls.Decide(vote, end: 0, keep: 3);
        await ListedAs(recall, RecallState.Kept, isOpen: false);
        Polls.PassDays(400);
        await ListedAs(recall, RecallState.Kept, isOpen: false);
    }

    [Fact]
    public async Task Those_who_signed_are_listed_page_by_page_in_their_order()
    {
        var recall = await recalls.Start();
        await Polls.Forum.With(db =>
            db.Write(
                async () =>
                {
                    var id = await db.Recalls.Select(r => r.Id).SingleAsync();
                    var owner = await db.Members.Where(m => m.Id == Polls.Owner.MemberId).SingleAsync();
                    for (var i = 0; i < SignerList.PageSize; i++)
                    {
                        var member = new Member(db.Entropy.Id(), $"Signer{i}", $"signer{i}", db.Now);
                        db.Add(member);
                        await db.Save(default);
                        db.Add(new RecallSignature(id, member.Id, db.Now.AddSeconds(i + 1)));
                    }
                    return default(Nothing);
                },
                default
            )
        );

        var first = (await recalls.Page(recall)).Signers;
        var last = (await recalls.Page(recall, page: 9)).Signers;

        Assert.Equal((SignerList.PageSize + 1, 1, 2), (first.Count, first.Page, first.Pages));
        Assert.Equal((Polls.People[1].Name, "Signer0"), (first.People[0].Name, first.People[1].Name));
        Assert.Equal((2, $"Signer{SignerList.PageSize - 1}"), (last.Page, Assert.Single(last.People).Name));
    }

    [Fact]
    public async Task Whoever_is_suspended_does_not_count_among_those_who_may_sign()
    {
        using var half = await Recalls.Meet(Recalls.Rules with { RecallShare = 50 });
        var recall = await half.Start();
        Assert.Equal(4, (await half.Page(recall)).Needed);

        foreach (var person in new[] { 5, 6 })
            await half.Polls.Forum.Done(db => SuspendMember.Run(db, half.Polls.Owner, half.Polls.People[person].PublicId, 1, "Loud.", default));

        Assert.Equal(3, (await half.Page(recall)).Needed);
        half.Polls.PassDays(1.1);
        Assert.Equal(4, (await half.Page(recall)).Needed);
    }

    [Fact]
    public async Task The_signature_of_whoever_is_suspended_does_not_count()
    {
        using var half = await Recalls.Meet(Recalls.Rules with { RecallShare = 50 });
        var recall = await half.Start();
        await half.Polls.Forum.Done(db => SuspendMember.Run(db, half.Polls.Owner, half.Polls.People[1].PublicId, 1, "Loud.", default));

        // One signed, and three of the six others are needed.
        Assert.Equal(4, (await half.Page(recall)).Needed);
        foreach (var person in new[] { 2, 3 })
            Assert.IsType<Outcome<Nothing>.Done>(await half.Sign(half.Polls.People[person], recall));
        Assert.Null((await half.Page(recall)).Vote);
        Assert.IsType<Outcome<Nothing>.Done>(await half.Sign(half.Polls.People[4], recall));
        Assert.NotNull((await half.Page(recall)).Vote);
    }

    [Fact]
    public async Task A_vote_that_nobody_took_part_in_says_so()
    {
        using var half = await Recalls.Meet(Recalls.Rules with { Quorum = 50 });
        var (recall, vote) = await half.OpenVote();
        await half.Decide(vote, end: 0, keep: 0);

        Assert.Equal((RecallState.NoQuorum, true), ((await half.Page(recall)).State, (await half.Page(recall)).NobodyVoted));
    }

    [Fact]
    public async Task A_ballot_that_waits_says_whose_mandate_it_is_about()
    {
        var (_, vote) = await recalls.OpenVote();

        var line = Assert.Single(await Polls.Forum.With(db => WaitingReader.Read(db, Polls.People[3], default)));

        var ballot = Assert.IsType<RecallBallotToCast>(line);
        Assert.Equal((vote, "Board leader", recalls.Holder.Name), (ballot.ElectionId, ballot.Office, ballot.Holder));
    }

    [Theory]
    [InlineData(false, false, true)]
    [InlineData(true, false, false)]
    [InlineData(true, true, true)]
    public async Task The_petition_of_somebody_who_leaves_stays_as_their_posts_do(bool deletePosts, bool signedByOthers, bool stays)
    {
        using var half = await Recalls.Meet(Recalls.Rules with { RecallShare = 50 });
        var recall = await half.Start();
        if (signedByOthers)
            await half.Sign(half.Polls.People[2], recall);

        await half.Polls.Forum.Done(db => LeaveForum.Run(db, half.Polls.People[1], TestForum.Password, deletePosts, TestForum.Plain, default));

        var page = await half.Polls.Forum.With(db => RecallReader.Page(db, Actor.Guest, recall, 1, default));
        Assert.Equal(stays ? "Locks everything." : null, page?.Reason);
        Assert.Null(page?.Starter.Id);
    }

    /// <summary>Petitions about the mandate whose time is over.</summary>
    private Task<Nothing> Add(int count) =>
        Polls.Forum.With(db =>
            db.Write(
                async () =>
                {
                    var mandate = await db.Mandates.Select(m => m.Id).SingleAsync();
                    for (var i = 0; i < count; i++)
                    {
                        var at = db.Now.AddDays(-60);
                        db.Add(new Recall(db.Entropy.Id(), mandate, Polls.People[1].MemberId!.Value, $"Reason {i}", at, at.AddDays(14)));
                        await db.Save(default);
                    }
                    return default(Nothing);
                },
                default
            )
        );

    private Task<RecallList> List(int page) => Polls.Forum.With(db => RecallList.Of(db, Actor.Guest, page, default));

    private Task<string> Reason(string recall) =>
        Polls.Forum.With(db => db.Recalls.Where(r => r.PublicId == recall).Select(r => r.Reason).SingleAsync());

    private async Task ListedAs(string recall, RecallState state, bool isOpen)
    {
        var list = await List(1);
        var line = Assert.Single(isOpen ? list.Open : list.Past);
        Assert.Equal((recall, state), (line.Id, line.State));
        Assert.Empty(isOpen ? list.Past : list.Open);
    }
}
