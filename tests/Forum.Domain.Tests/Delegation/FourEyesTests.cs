using Forum.Domain.Delegation;
using Forum.Domain.Delegation.Proposals;
using Forum.Domain.Members;
using Forum.Domain.Members.Groups;
using Forum.Domain.Moderation;
using Forum.Domain.Powers;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Forum.Domain.Tests.Delegation;

public sealed class FourEyesTests : IAsyncLifetime
{
    private Leaders forum = null!;

    public async Task InitializeAsync() => forum = await Leaders.Meet();

    public Task DisposeAsync()
    {
        forum.Dispose();
        return Task.CompletedTask;
    }

    private DelegationForm OfSite(string member, params Power[] powers) => forum.Form(forum.Claim, member, powers) with { Where = "site" };

    private Task<Deed> Give(Actor giver, DelegationForm form) => forum.Forum.Done(db => DelegatePowers.Run(db, giver, form, default));

    private Task<Outcome<string>> Confirm(Actor actor, string proposal) =>
        forum.Forum.With(db => ConfirmProposal.Run(db, actor, proposal, "I agree.", default));

    private Task<Outcome<string>> Refuse(Actor actor, string proposal, string reason = "Better not.") =>
        forum.Forum.With(db => RefuseProposal.Run(db, actor, proposal, reason, default));

    /// <summary>Lea becomes a second owner, which the first one does alone.</summary>
    private async Task<string> Second(params Power[] powers)
    {
        var deed = await Give(forum.Owner, OfSite("Lea", powers.Length > 0 ? powers : Enum.GetValues<Power>()));
        Assert.False(deed.Waits);
        return deed.Id;
    }

    private Task<Outcome<Deed>> Erase(Actor actor, Actor member, bool withPosts = false) =>
        forum.Forum.With(db => EraseMember.Run(db, actor, member.PublicId, new ErasureForm(withPosts, Sure: true, "By mail."), default));

    private static async Task<string> Waits(Task<Outcome<Deed>> deed)
    {
        var (id, waits) = Assert.IsType<Outcome<Deed>.Done>(await deed).Value;
        Assert.True(waits);
        return id;
    }

    [Fact]
    public async Task Critical_powers_over_the_site_are_given_when_a_second_holder_confirms_it()
    {
        await Second();
        var deed = await Give(forum.Owner, OfSite("Dora", Power.DeletePost));
        Assert.True(deed.Waits);
        Assert.Empty((await forum.Forum.Again(forum.Deputy)).Grants);

        var act = Assert.IsType<Outcome<string>.Done>(await Confirm(await forum.Forum.Again(forum.Leader), deed.Id)).Value;

        var grant = Assert.Single((await forum.Forum.Again(forum.Deputy)).Grants);
        Assert.True(grant.Powers.Has(Power.DeletePost));
        var recorded = await forum.Forum.With(db => db.Acts.SingleAsync(a => a.PublicId == act));
        Assert.Equal((ActKind.ConfirmPowers, forum.Leader.MemberId, grant.PublicId), (recorded.Kind, recorded.MemberId, recorded.After));
        Assert.Equal(
            forum.Owner.MemberId,
            await forum.Forum.With(db => db.Grants.Where(g => g.Id == grant.Id).Select(g => g.GivenById).SingleAsync())
        );
        await Leaders.Denied(Denial.AlreadyDone, Confirm(await forum.Forum.Again(forum.Leader), deed.Id));
    }

    [Fact]
    public async Task What_is_not_critical_or_for_a_part_of_the_site_waits_for_nobody()
    {
        await Second();
        Assert.False((await Give(forum.Owner, OfSite("Dora", Power.LockThread))).Waits);
        Assert.False((await Give(forum.Owner, forum.Form(forum.Claim, "Dora", Power.DeletePost))).Waits);
    }

    [Fact]
    public async Task Nobody_confirms_their_own_proposal_nor_what_they_would_get()
    {
        await Second();
        var deed = await Give(forum.Owner, OfSite("Dora", Power.DeletePost, Power.Delegate));
        await Leaders.Denied(Denial.YourselfNot, Confirm(forum.Owner, deed.Id));
        Assert.IsType<Outcome<string>.NotFound>(await Confirm(forum.Deputy, deed.Id));
        var toLea = await Give(forum.Owner, OfSite("Mira", Power.Delegate));
        await Confirm(await forum.Forum.Again(forum.Leader), toLea.Id);
        var more = await Give(forum.Owner, OfSite("Mira", Power.DeletePost));
        await Leaders.Denied(Denial.YourselfNot, Confirm(await forum.Forum.Again(forum.Member), more.Id));
    }

    [Fact]
    public async Task Who_holds_less_or_holds_it_from_whom_it_is_for_is_no_second()
    {
        // Lea holds it all; what Dora holds comes from Lea.
        var lea = await Second();
        var form = OfSite("Dora", Power.DeletePost, Power.Delegate) with { Parent = lea };
        var dora = await Give(await forum.Forum.Again(forum.Leader), form);
        await Confirm(await forum.Forum.Again(forum.Owner), dora.Id);

        var forLea = await Give(await forum.Forum.Again(forum.Owner), OfSite("Lea", Power.DeletePost, Power.Delegate));

        // So nobody is left who could confirm it.
        Assert.False(forLea.Waits);
        var forMira = await Give(await forum.Forum.Again(forum.Owner), OfSite("Mira", Power.DeletePost, Power.SuspendMember));
        await Leaders.Denied(Denial.NoPower, Confirm(await forum.Forum.Again(forum.Deputy), forMira.Id));
    }

    [Fact]
    public async Task A_proposal_is_decided_anew_when_it_is_confirmed()
    {
        var lea = await Second();
        var deed = await Give(await forum.Forum.Again(forum.Leader), OfSite("Dora", Power.DeletePost) with { Parent = lea });
        Assert.True(deed.Waits);

        await forum.TakeBack(forum.Owner, lea);

        await Leaders.Denied(Denial.Outdated, Confirm(await forum.Forum.Again(forum.Owner), deed.Id));
        Assert.Empty((await forum.Forum.Again(forum.Deputy)).Grants);
    }

    [Fact]
    public async Task It_can_be_refused_withdrawn_or_forgotten_and_nothing_comes_of_it()
    {
        await Second();
        var lea = await forum.Forum.Again(forum.Leader);
        var refused = await Give(forum.Owner, OfSite("Dora", Power.DeletePost));
        Assert.Equal(ProblemKind.Required, Assert.Single(Assert.IsType<Outcome<string>.Invalid>(await Refuse(lea, refused.Id, " ")).Problems).Kind);
        Assert.IsType<Outcome<string>.Done>(await Refuse(lea, refused.Id));
        var withdrawn = await Give(forum.Owner, OfSite("Dora", Power.DeletePost));
        Assert.IsType<Outcome<string>.Done>(await Refuse(forum.Owner, withdrawn.Id));
        var forgotten = await Give(forum.Owner, OfSite("Dora", Power.DeletePost));
        forum.Forum.Clock.Now += Proposal.Lifetime;

        foreach (var id in new[] { refused.Id, withdrawn.Id, forgotten.Id })
            await Leaders.Denied(Denial.AlreadyDone, Confirm(await forum.Forum.Again(forum.Leader), id));

        Assert.Empty((await forum.Forum.Again(forum.Deputy)).Grants);
        Assert.Equal(
            [ActKind.RefuseProposal, ActKind.WithdrawProposal],
            await forum.Forum.With(db =>
                db.Acts.Where(a => a.Kind == ActKind.RefuseProposal || a.Kind == ActKind.WithdrawProposal)
                    .OrderBy(a => a.Id)
                    .Select(a => a.Kind)
                    .ToListAsync()
            )
        );
    }

    [Fact]
    public async Task An_account_is_erased_by_two_and_by_one_where_there_is_no_second()
    {
        Assert.False(Assert.IsType<Outcome<Deed>.Done>(await Erase(forum.Owner, forum.Deputy)).Value.Waits);
        await Second();
        var proposal = await Waits(Erase(await forum.Forum.Again(forum.Leader), forum.Member, withPosts: true));
        Assert.Equal(proposal, await Waits(Erase(await forum.Forum.Again(forum.Leader), forum.Member, withPosts: true)));
        Assert.Equal(1, await forum.Forum.With(db => db.Acts.CountAsync(a => a.Kind == ActKind.ProposeErasure)));
        Assert.True((await forum.Forum.Again(forum.Member)).MemberId is not null);

        Assert.IsType<Outcome<string>.Done>(await Confirm(await forum.Forum.Again(forum.Owner), proposal));

        Assert.True((await forum.Forum.Again(forum.Member)).IsGuest);
        var gone = await forum.Forum.With(db => db.Members.SingleAsync(m => m.PublicId == forum.Member.PublicId));
        Assert.Equal(("", (string?)null), (gone.Name, gone.PasswordHash));
        var page = await forum.Forum.With(async db => await ProposalReader.One(db, await forum.Forum.Again(forum.Leader), proposal, default));
        Assert.True(page!.IsSettled && page.SettlingAct.Length > 0 && page.Line.Reason.Length == 0);
    }

    [Fact]
    public async Task The_claim_and_those_who_hold_more_are_erased_by_nobody()
    {
        await Second();
        Assert.Equal(Denial.ClaimStays, Assert.IsType<Outcome<Deed>.Denied>(await Erase(await forum.Forum.Again(forum.Leader), forum.Owner)).Why);
        var some = await Give(forum.Owner, OfSite("Dora", Power.EraseMember));
        await Confirm(await forum.Forum.Again(forum.Leader), some.Id);
        Assert.Equal(Denial.NoPower, Assert.IsType<Outcome<Deed>.Denied>(await Erase(await forum.Forum.Again(forum.Deputy), forum.Leader)).Why);
        Assert.Equal(Denial.YourselfNot, Assert.IsType<Outcome<Deed>.Denied>(await Erase(forum.Owner, forum.Owner)).Why);
    }

    [Fact]
    public async Task Nobody_hands_on_by_a_membership_what_they_could_not_give()
    {
        var group = await forum.Forum.Group("Keepers");
        await Give(forum.Owner, OfSite("", Power.SuspendMember) with { Member = null, Group = group });
        await Give(forum.Owner, OfSite("Lea", Power.ManageGroups));

        var outcome = await forum.Forum.With(async db => await Add(db, await forum.Forum.Again(forum.Leader), group));

        Assert.Equal(Denial.GroupHoldsMore, Assert.IsType<Outcome<Deed>.Denied>(outcome).Why);
    }

    [Fact]
    public async Task A_group_with_critical_powers_over_the_site_takes_people_in_by_name_and_by_two()
    {
        var group = await forum.Forum.Group("Keepers");
        await Give(forum.Owner, OfSite("", Power.SuspendMember) with { Member = null, Group = group });
        await forum.Forum.Done(db => ChangeGroupEntry.Run(db, forum.Owner, group, new EntryForm($"{GroupEntry.Invitation}", "", 0, "", 0), default));
        await Second();
        var invited = await forum.Forum.With(db => InviteToGroup.Run(db, forum.Owner, group, new InvitationForm(3, null, ""), default));
        Assert.Equal(Denial.OnlyByName, Assert.IsType<Outcome<string>.Denied>(invited).Why);

        var proposal = await Waits(forum.Forum.With(db => Add(db, forum.Owner, group)));
        Assert.Empty((await forum.Forum.Again(forum.Deputy)).Groups);
        Assert.IsType<Outcome<string>.Done>(await Confirm(await forum.Forum.Again(forum.Leader), proposal));

        Assert.True((await forum.Forum.Again(forum.Deputy)).HoldsSomewhere(Power.SuspendMember));
    }

    [Fact]
    public async Task What_waits_is_known_to_who_proposed_it_and_to_who_may_confirm_it()
    {
        await Second();
        var deed = await Give(forum.Owner, OfSite("Dora", Power.DeletePost));
        foreach (
            var (actor, sees) in new[]
            {
                (forum.Owner, true),
                (await forum.Forum.Again(forum.Leader), true),
                (forum.Deputy, false),
                (forum.Member, false),
            }
        )
        {
            Assert.Equal(sees, (await forum.Forum.With(db => ProposalReader.Open(db, actor, default))).Count == 1);
            Assert.Equal(sees, await forum.Forum.With(db => ProposalReader.One(db, actor, deed.Id, default)) is not null);
        }
    }

    [Fact]
    public async Task What_is_about_somebody_unknown_is_unknown()
    {
        await Second();
        var proposal = await Waits(Erase(await forum.Forum.Again(forum.Leader), forum.Deputy));
        await forum.Forum.With(db =>
            db.Members.Where(m => m.PublicId == forum.Deputy.PublicId).ExecuteUpdateAsync(s => s.SetProperty(m => m.Origin, MemberOrigin.Imported))
        );

        Assert.Empty(await forum.Forum.With(db => ProposalReader.Open(db, forum.Owner, default)));
        Assert.Null(await forum.Forum.With(db => ProposalReader.One(db, forum.Owner, proposal, default)));
        Assert.IsType<Outcome<string>.NotFound>(await Confirm(await forum.Forum.Again(forum.Owner), proposal));
    }

    [Fact]
    public async Task Nobody_becomes_the_only_one_by_what_they_do_to_another()
    {
        await Second();
        var lea = await forum.Forum.Again(forum.Leader);
        await forum.Forum.Done(db => SuspendMember.Run(db, lea, forum.Owner.PublicId, 1, "To be alone.", default));

        Assert.True(await Waits(Erase(lea, forum.Member)) != "");
        var link = await forum.Forum.With(db => IssuePasswordLink.Run(db, lea, forum.Owner.PublicId, "They forgot it.", default));
        Assert.Equal(Denial.OnlyOperator, Assert.IsType<Outcome<string>.Denied>(link).Why);
    }

    [Fact]
    public async Task A_deputy_does_not_confirm_what_their_giver_proposes()
    {
        var lea = await Second();
        var toDora = await Give(await forum.Forum.Again(forum.Leader), OfSite("Dora", Power.EraseMember, Power.Delegate) with { Parent = lea });
        await Confirm(await forum.Forum.Again(forum.Owner), toDora.Id);

        var proposal = await Waits(Erase(await forum.Forum.Again(forum.Leader), forum.Member));

        await Leaders.Denied(Denial.NoPower, Confirm(await forum.Forum.Again(forum.Deputy), proposal));
        Assert.IsType<Outcome<string>.Done>(await Confirm(await forum.Forum.Again(forum.Owner), proposal));
    }

    [Fact]
    public async Task Nobody_leaves_by_a_link_that_was_used_just_now()
    {
        var token = await forum.Forum.Done(db => IssuePasswordLink.Run(db, forum.Owner, forum.Member.PublicId, "Forgot it.", default));
        await forum.Forum.With(db => UsePasswordLink.Run(db, token, "a-new-password-9", "A phone", TestForum.Plain, default));
        Task<Outcome<Nothing>> Leave() =>
            forum.Forum.With(async db =>
                await LeaveForum.Run(db, await forum.Forum.Again(forum.Member), "a-new-password-9", true, TestForum.Plain, default)
            );
        Assert.Equal(Denial.LinkUsedLately, Assert.IsType<Outcome<Nothing>.Denied>(await Leave()).Why);
        forum.Forum.Clock.Now += LeaveForum.AfterLink;
        Assert.IsType<Outcome<Nothing>.Done>(await Leave());
    }

    private static Task<Outcome<Deed>> Add(Domain.Storage.ForumDb db, Actor actor, string group) =>
        AddToGroup.Run(db, actor, group, "Dora", null, "", default);
}
