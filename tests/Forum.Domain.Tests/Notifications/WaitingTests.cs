using Forum.Domain.Audiences;
using Forum.Domain.Delegation;
using Forum.Domain.Delegation.Proposals;
using Forum.Domain.Members.Groups;
using Forum.Domain.Moderation;
using Forum.Domain.Notifications.Waiting;
using Forum.Domain.Powers;
using Forum.Domain.Site;
using Xunit;

namespace Forum.Domain.Tests.Notifications;

public sealed class WaitingTests : IDisposable
{
    private readonly StatementCounter counter = new();
    private readonly TestForum forum;

    public WaitingTests() => forum = new TestForum(counter);

    public void Dispose() => forum.Dispose();

    [Fact]
    public async Task A_proposal_waits_for_whom_can_confirm_it_until_it_is_settled()
    {
        var (owner, lea, dora) = await Two();
        await Give(owner, await forum.Member("Mira"), Power.LockThread);
        var proposal = (await Give(owner, dora, Power.DeletePost)).Id;

        var line = Assert.IsType<ProposalToConfirm>(Assert.Single(await Waits(lea)));
        Assert.Equal((proposal, forum.Clock.Now.UtcDateTime + Proposal.Lifetime), (line.Proposal.Id, line.Until!.Value));
        // Neither who proposed it, nor whom it is for.
        Assert.Empty(await Waits(owner));
        Assert.Empty(await Waits(dora));

        await forum.Done(async db => await ConfirmProposal.Run(db, await forum.Again(lea), proposal, "", default));
        Assert.Empty(await Waits(lea));
    }

    [Fact]
    public async Task A_proposal_waits_for_nobody_once_its_time_is_over_or_it_cannot_be_done_any_more()
    {
        var (owner, lea, dora) = await Two();
        await Give(owner, dora, Power.DeletePost);
        Assert.Single(await Waits(lea));
        forum.Clock.Now += Proposal.Lifetime;
        Assert.Empty(await Waits(lea));

        var leas = (await forum.Again(lea)).Grants[0].PublicId;
        await forum.Done(async db =>
            await DelegatePowers.Run(db, await forum.Again(lea), Form("Dora", Power.DeletePost) with { Parent = leas }, default)
        );
        Assert.Single(await Waits(owner));
        await forum.Done(db => TakeBackPowers.Run(db, owner, leas, "Enough.", default));

        // It can still be read; but nothing comes of confirming it.
        Assert.Single(await forum.With(db => ProposalReader.Open(db, owner, default)));
        Assert.Empty(await Waits(owner));
    }

    [Fact]
    public async Task A_proposal_that_takes_more_than_somebody_holds_does_not_wait_for_them()
    {
        var (owner, lea, dora) = await Two();
        var mira = await forum.Member("Mira");
        var handing = (await Give(owner, mira, Power.Delegate)).Id;
        await forum.Done(async db => await ConfirmProposal.Run(db, await forum.Again(lea), handing, "", default));

        await Give(owner, dora, Power.DeletePost);

        Assert.Single(await forum.With(async db => await ProposalReader.Open(db, await forum.Again(mira), default)));
        Assert.Empty(await Waits(mira));
        Assert.Single(await Waits(lea));
    }

    [Fact]
    public async Task Applications_of_others_wait_one_line_a_group_for_whoever_manages_groups()
    {
        var owner = await forum.Owner();
        var (club, rest) = (await Open(owner, "Club"), await Open(owner, "Rest"));
        await Open(owner, "Nobodys");
        var (ann, ben) = (await forum.Member("Anneke"), await forum.Member("Benno"));
        string[] sent = [await Apply(ann, club), await Apply(ben, club), await Apply(ann, rest)];
        await Apply(owner, club);

        Assert.Equal<WaitingLine>([new ApplicationsToSettle(club, "Club", 2), new ApplicationsToSettle(rest, "Rest", 1)], await Waits(owner));
        Assert.Empty(await Waits(ann));

        await Settle(owner, sent[0], admit: true);
        await Settle(owner, sent[2], admit: false);
        Assert.Equal<WaitingLine>([new ApplicationsToSettle(club, "Club", 1)], await Waits(owner));
    }

    [Fact]
    public async Task An_agreement_waits_until_it_is_accepted_even_of_a_hidden_group()
    {
        var owner = await forum.Owner();
        var ann = await forum.Member("Anneke");
        var group = await forum.Group("Insiders", ann);
        await forum.Done(db => ChangeGroupEntry.Run(db, owner, group, new EntryForm("Closed", "", 0, "Tell nobody.", 0), default));

        Assert.Equal<WaitingLine>([new AgreementToAccept(group, "Insiders")], await Waits(ann));
        Assert.Empty(await Waits(owner));

        await forum.Done(db => AcceptAgreement.Run(db, ann, group, true, 1, default));
        Assert.Empty(await Waits(ann));
    }

    [Fact]
    public async Task Held_posts_wait_for_whoever_may_approve_them_and_sees_their_board()
    {
        var owner = await forum.Owner();
        var (lea, asker) = (await forum.Member("Lea"), await forum.Member("Asta"));
        var (here, there) = (await forum.Board("Here"), await forum.Board("There"));
        var hidden = await forum.Board("Hidden", AudienceKind.Groups, await forum.Group("Insiders", asker));
        await Give(owner, Form("Lea", Power.ApprovePost) with { Where = "board:" + here });
        var form = new SiteForm("Forum", "", "", 200, "default", "en", true, true);
        await forum.Done(db => ChangeSite.Run(db, owner, form, ["default"], ["en"], default));
        asker = await forum.Again(asker);
        foreach (var board in new[] { here, there, hidden })
            await forum.Thread(asker, board);

        Assert.Equal<WaitingLine>([new PostsToApprove(2)], await Waits(owner));
        Assert.Equal<WaitingLine>([new PostsToApprove(1)], await Waits(lea));
        Assert.Empty(await Waits(asker));

        foreach (var held in await forum.Done(db => HeldReader.Read(db, owner, default)))
            await forum.Done(db => SettleHeldPost.Run(db, owner, held.Id, false, "Advertising", default));
        Assert.Empty(await Waits(owner));
    }

    [Fact]
    public async Task Nothing_waits_for_somebody_suspended_nor_for_who_looks_with_fewer_memberships()
    {
        var (owner, lea, _) = await Two();
        var ann = await forum.Member("Anneke");
        var group = await Open(owner, "Club");
        await Apply(ann, group);
        Assert.Single(await Waits(lea));

        var reduced = await forum.With(async db => await ViewOf.Reduced(db, await forum.Again(lea), new ViewedAs(ViewedKind.Member), default));
        Assert.Empty(await forum.With(db => WaitingReader.Read(db, reduced!.Actor, default)));
        await forum.Done(db => SuspendMember.Run(db, owner, lea.PublicId, 3, "Loud", default));

        Assert.Empty(await Waits(lea));
        Assert.Single(await Waits(owner));
    }

    [Fact]
    public async Task Who_can_have_nothing_else_waiting_costs_the_statement_of_elections_alone()
    {
        var owner = await forum.Owner();
        var (ann, lea) = (await forum.Member("Anneke"), await forum.Member("Lea"));
        var board = await forum.Board("Here");
        await Give(owner, Form("Lea", Power.LockThread, Power.HidePost, Power.Delegate) with { Where = "board:" + board });

        Assert.Equal(1, await Statements(ann));
        Assert.Equal(1, await Statements(lea));
        Assert.Equal(0, await Statements(Actor.Guest));
        // Of each kind that an owner can have one; nothing waits that would cost more.
        Assert.Equal(8, await Statements(owner));
    }

    /// <summary>An owner, who gave Lea all powers, and somebody without any.</summary>
    private async Task<(Actor Owner, Actor Lea, Actor Dora)> Two()
    {
        var owner = await forum.Owner();
        var (lea, dora) = (await forum.Member("Lea"), await forum.Member("Dora"));
        Assert.False((await Give(owner, lea, Enum.GetValues<Power>())).Waits);
        return (owner, lea, dora);
    }

    private Task<Deed> Give(Actor giver, Actor to, params Power[] powers) => Give(giver, Form(to.Name, powers));

    private Task<Deed> Give(Actor giver, DelegationForm form) =>
        forum.Done(db => DelegatePowers.Run(db, giver, form with { Parent = giver.Grants[0].PublicId }, default));

    private static DelegationForm Form(string member, params Power[] powers) =>
        new("", member, null, [.. powers.Select(power => $"{power}")], "site", null, null, null, null, false, "To help.");

    private async Task<string> Open(Actor owner, string name)
    {
        var group = await forum.Done(db => CreateGroup.Run(db, owner, new GroupForm(name, "", true), default));
        await forum.Done(db => ChangeGroupEntry.Run(db, owner, group, new EntryForm("Application", "", 0, "", 0), default));
        return group;
    }

    private Task<string> Apply(Actor actor, string group) =>
        forum.Done(db => ApplyToGroup.Run(db, actor, group, new ApplicationForm([], GroupQuestions.KeyOf(""), false, 0), default));

    private Task<string> Settle(Actor actor, string application, bool admit) =>
        forum.Done(db => SettleApplication.Run(db, actor, application, new SettleForm(admit, null, "As we said."), default));

    private Task<IReadOnlyList<WaitingLine>> Waits(Actor actor) =>
        forum.With(async db => await WaitingReader.Read(db, await forum.Again(actor), default));

    private async Task<int> Statements(Actor actor)
    {
        var now = actor.IsGuest ? actor : await forum.Again(actor);
        counter.Reset();
        await forum.With(db => WaitingReader.Read(db, now, default));
        return counter.Count;
    }
}
