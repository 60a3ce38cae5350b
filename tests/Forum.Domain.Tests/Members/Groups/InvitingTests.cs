using Forum.Domain.Delegation;
using Forum.Domain.Members.Groups;
using Forum.Domain.Moderation;
using Forum.Domain.Powers;
using Xunit;

namespace Forum.Domain.Tests.Members.Groups;

public sealed class InvitingTests : IDisposable
{
    private readonly TestForum forum = new();

    public void Dispose() => forum.Dispose();

    [Fact]
    public async Task A_link_lets_one_person_in_once_until_its_day_and_with_the_agreement()
    {
        var (owner, group) = await Hidden();
        var (ann, ben) = (await forum.Member("Anneke"), await forum.Member("Benno"));
        var until = forum.Clock.Now.UtcDateTime.AddDays(20);
        var token = await Invite(owner, group, new InvitationForm(3, until, ""));
        var shown = await forum.With(db => InvitationReader.Of(db, ann, token, default));
        Assert.Equal(("Insiders", 1, until), (shown!.Group.Name, shown.Agreement!.Version, shown.Until!.Value));

        Assert.Equal(group, Assert.IsType<Outcome<string>.Done>(await Use(ann, token)).Value);

        Assert.Single((await forum.Again(ann)).Groups);
        Assert.Equal(Denial.LinkUsed, Assert.IsType<Outcome<string>.Denied>(await Use(ben, token)).Why);
        Assert.Null(await forum.With(db => InvitationReader.Of(db, ben, token, default)));
        forum.Clock.Now += TimeSpan.FromDays(21);
        Assert.Empty((await forum.Again(ann)).Groups);
    }

    [Fact]
    public async Task Of_many_who_use_a_link_at_once_one_comes_in()
    {
        var (owner, group) = await Hidden();
        var token = await Invite(owner, group);
        var members = new List<Actor>();
        foreach (var name in new[] { "Anneke", "Benno", "Cilla", "Diede" })
            members.Add(await forum.Member(name));

        var outcomes = await Task.WhenAll(members.Concat(members).Select(member => Task.Run(() => Use(member, token))));

        Assert.Single(outcomes.OfType<Outcome<string>.Done>());
        Assert.Single((await forum.With(db => GroupReader.One(db, owner, group, default)))!.Members);
    }

    [Fact]
    public async Task A_link_that_is_over_was_revoked_never_was_or_leads_into_a_closed_group_gets_one_answer()
    {
        var (owner, group) = await Hidden();
        var ann = await forum.Member("Anneke");
        var (late, revoked, closed) = (
            await Invite(owner, group, new InvitationForm(1, null, "")),
            await Invite(owner, group),
            await Invite(owner, group)
        );
        var links = await forum.Done(db => InvitationReader.Open(db, owner, group, default));
        await forum.Done(db => RevokeInvitation.Run(db, owner, links.Links[1].Id, default));
        Assert.IsType<Outcome<Nothing>.NotFound>(await forum.With(db => RevokeInvitation.Run(db, owner, links.Links[1].Id, default)));
        await AllRefused(ann, revoked, "never-was", "");

        forum.Clock.Now += TimeSpan.FromDays(1);
        await AllRefused(ann, late);
        Assert.NotNull(await forum.With(db => InvitationReader.Of(db, ann, closed, default)));
        await forum.Done(db => ChangeGroupEntry.Run(db, owner, group, new EntryForm("Closed", "", 0, "Tell nobody.", 1), default));
        await AllRefused(ann, closed);
    }

    [Fact]
    public async Task Whoever_is_in_leaves_the_link_to_others_and_nobody_comes_in_without_accepting()
    {
        var (owner, group) = await Hidden();
        var (ann, ben) = (await forum.Member("Anneke"), await forum.Member("Benno"));
        await Use(ann, await Invite(owner, group));
        var token = await Invite(owner, group);

        Assert.Equal(Denial.InGroupAlready, Assert.IsType<Outcome<string>.Denied>(await Use(ann, token)).Why);
        Assert.Equal(Denial.SignInFirst, Assert.IsType<Outcome<string>.Denied>(await Use(Actor.Guest, token)).Why);
        var silent = await forum.With(db => UseInvitation.Run(db, ben, token, false, 1, default));
        Assert.Equal([new Problem("Accepts", ProblemKind.MustAccept)], Assert.IsType<Outcome<string>.Invalid>(silent).Problems);
        await forum.Done(db => ChangeGroupEntry.Run(db, owner, group, new EntryForm("Invitation", "", 0, "Other.", 1), default));
        Assert.Equal(ProblemKind.AgreementChanged, Assert.IsType<Outcome<string>.Invalid>(await Use(ben, token)).Problems.Single().Kind);
        await forum.Done(db => SuspendMember.Run(db, owner, ben.PublicId, 1, "Loud", default));
        Assert.Equal(Denial.Suspended, Assert.IsType<Outcome<string>.Denied>(await Use(await forum.Again(ben), token)).Why);
    }

    [Fact]
    public async Task Only_those_who_manage_groups_make_and_revoke_links_and_the_record_keeps_no_token()
    {
        var (owner, group) = await Hidden();
        var ann = await forum.Member("Anneke");
        var token = await Invite(owner, group);
        var link = (await forum.Done(db => InvitationReader.Open(db, owner, group, default))).Links.Single();

        Assert.IsType<Outcome<string>.NotFound>(await forum.With(db => InviteToGroup.Run(db, ann, group, new InvitationForm(1, null, ""), default)));
        Assert.Equal(
            Denial.NoPower,
            Assert.IsType<Outcome<Nothing>.Denied>(await forum.With(db => RevokeInvitation.Run(db, ann, link.Id, default))).Why
        );
        Assert.IsType<Outcome<OpenLinks>.Denied>(await forum.With(db => InvitationReader.Open(db, ann, group, default)));
        Assert.DoesNotContain(
            await forum.With(db => ActReader.OfGroup(db, owner, group, default)),
            act => $"{act}".Contains(token, StringComparison.Ordinal)
        );
        Assert.Equal(0, await forum.With(db => Task.FromResult(db.GroupInvitations.Count(i => i.TokenHash == token))));
    }

    [Fact]
    public async Task A_link_is_as_good_as_its_makers_power_and_lets_others_in_by_an_act_that_members_see()
    {
        var (owner, group) = await Hidden();
        var (ann, ben, mia) = (await forum.Member("Anneke"), await forum.Member("Benno"), await forum.Member("Mia"));
        var form = new DelegationForm(owner.Grants[0].PublicId, "Mia", null, ["ManageGroups"], "site", null, null, null, null, false, "To help.");
        var grant = (await forum.Done(db => DelegatePowers.Run(db, owner, form, default))).Id;
        mia = await forum.Again(mia);
        var (first, second) = (await Invite(mia, group), await Invite(mia, group));

        Assert.Equal(Denial.YourselfNot, Assert.IsType<Outcome<string>.Denied>(await Use(mia, first)).Why);
        Assert.IsType<Outcome<string>.Done>(await Use(ann, first));
        var entered = (await forum.With(db => ActReader.OfGroup(db, owner, group, default))).Single(a => a.Kind == ActKind.AddToGroup);
        Assert.Equal(("Mia", "Anneke"), (entered.ActorName, entered.SubjectName));

        await forum.Done(db => TakeBackPowers.Run(db, owner, grant, "Enough.", default));
        await AllRefused(ben, second);
    }

    [Fact]
    public async Task Closing_a_group_ends_its_links()
    {
        var (owner, group) = await Hidden();
        var token = await Invite(owner, group);

        foreach (var entry in new[] { "Closed", "Invitation" })
            await forum.Done(db => ChangeGroupEntry.Run(db, owner, group, new EntryForm(entry, "", 0, "Tell nobody.", 1), default));

        await AllRefused(await forum.Member("Anneke"), token);
        Assert.Empty((await forum.Done(db => InvitationReader.Open(db, owner, group, default))).Links);
    }

    [Theory]
    [InlineData(0, "Days")]
    [InlineData(GroupInvitation.MostDays + 1, "Days")]
    public async Task A_link_lasts_so_many_days(int days, string field)
    {
        var (owner, group) = await Hidden();

        var outcome = await forum.With(db => InviteToGroup.Run(db, owner, group, new InvitationForm(days, forum.Clock.Now.UtcDateTime, ""), default));

        Assert.Equal([field, "Until"], Assert.IsType<Outcome<string>.Invalid>(outcome).Problems.Select(p => p.Field));
    }

    [Fact]
    public async Task A_closed_group_has_no_links()
    {
        var owner = await forum.Owner();
        var group = await forum.Group("Insiders");

        var outcome = await forum.With(db => InviteToGroup.Run(db, owner, group, new InvitationForm(1, null, ""), default));

        Assert.Equal(Denial.GroupClosed, Assert.IsType<Outcome<string>.Denied>(outcome).Why);
    }

    private async Task AllRefused(Actor actor, params string[] tokens)
    {
        foreach (var token in tokens)
        {
            Assert.Equal(Denial.LinkUsed, Assert.IsType<Outcome<string>.Denied>(await Use(actor, token)).Why);
            Assert.Equal(Denial.LinkUsed, Assert.IsType<Outcome<string>.Denied>(await Use(Actor.Guest, token)).Why);
            Assert.Null(await forum.With(db => InvitationReader.Of(db, actor, token, default)));
        }
    }

    private async Task<(Actor Owner, string Group)> Hidden()
    {
        var owner = await forum.Owner();
        var group = await forum.Group("Insiders");
        await forum.Done(db => ChangeGroupEntry.Run(db, owner, group, new EntryForm("Invitation", "", 0, "Tell nobody.", 0), default));
        return (owner, group);
    }

    private Task<string> Invite(Actor actor, string group, InvitationForm? form = null) =>
        forum.Done(db => InviteToGroup.Run(db, actor, group, form ?? new InvitationForm(14, null, ""), default));

    private Task<Outcome<string>> Use(Actor actor, string token) => forum.With(db => UseInvitation.Run(db, actor, token, true, 1, default));
}
