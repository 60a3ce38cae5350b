using Forum.Domain.Delegation;
using Forum.Domain.Members;
using Forum.Domain.Members.Groups;
using Forum.Domain.Moderation;
using Forum.Domain.Powers;
using Xunit;

namespace Forum.Domain.Tests.Members.Groups;

public sealed class ApplyingTests : IDisposable
{
    private const string Questions = "What do you test on?\n\nHow often?";
    private readonly TestForum forum = new();

    public void Dispose() => forum.Dispose();

    [Fact]
    public async Task An_applicant_is_admitted_until_a_day_with_the_agreement_that_they_accepted()
    {
        var (owner, group) = await Club();
        var ann = await forum.Member("Anneke");
        var id = await Apply(ann, group);
        Assert.Equal(1, (await forum.With(db => GroupReader.All(db, owner, default)))[0].Waiting);
        Assert.Equal(0, (await forum.With(db => GroupReader.All(db, ann, default)))[0].Waiting);
        var read = await forum.Done(db => ApplicationReader.One(db, owner, id, default));
        Assert.Equal([("What do you test on?", "A laptop"), ("How often?", "Daily")], read.Answers);

        var until = forum.Clock.Now.UtcDateTime.AddDays(2);
        await Settle(owner, id, new SettleForm(true, until, ""));

        ann = await forum.Again(ann);
        Assert.Single(ann.Groups);
        Assert.Empty(ann.AwaitedAgreements);
        forum.Clock.Now += TimeSpan.FromDays(3);
        Assert.Empty((await forum.Again(ann)).Groups);
        await Apply(ann, group);
    }

    [Fact]
    public async Task Whoever_was_refused_reads_why_and_waits_before_they_try_again()
    {
        var (owner, group) = await Club(waitDays: 5);
        var ann = await forum.Member("Anneke");
        var id = await Apply(ann, group);
        Assert.Equal(
            [new Problem("Reason", ProblemKind.Required)],
            Assert.IsType<Outcome<string>.Invalid>(await Settled(owner, id, new SettleForm(false, null, " "))).Problems
        );
        await Settle(owner, id, new SettleForm(false, null, "No room."));

        var entrance = (await forum.With(db => EntranceReader.Read(db, ann, group, default)))!;
        Assert.Equal((Denial.RefusedLately, "No room."), (entrance.WhyNot!.Value, entrance.Application!.Reason));
        Assert.Equal(forum.Clock.Now.UtcDateTime.AddDays(5), entrance.Application.MayApplyAt);
        forum.Clock.Now += TimeSpan.FromDays(5) - TimeSpan.FromTicks(1);
        Assert.Equal(Denial.RefusedLately, Assert.IsType<Outcome<string>.Denied>(await Applied(ann, group)).Why);
        forum.Clock.Now += TimeSpan.FromTicks(1);
        await Apply(ann, group);
    }

    [Fact]
    public async Task A_member_has_one_open_application_in_a_group()
    {
        var (_, group) = await Club();
        var ann = await forum.Member("Anneke");
        await Apply(ann, group);

        Assert.Equal(Denial.AppliedAlready, Assert.IsType<Outcome<string>.Denied>(await Applied(ann, group)).Why);
        await forum.Done(db => WithdrawApplication.Run(db, ann, group, default));
        Assert.IsType<Outcome<Nothing>.NotFound>(await forum.With(db => WithdrawApplication.Run(db, ann, group, default)));
        await Apply(ann, group);
    }

    [Fact]
    public async Task An_application_sent_twice_at_once_is_one()
    {
        var (_, group) = await Club();
        var ann = await forum.Member("Anneke");

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Applied(ann, group))));

        Assert.Single(outcomes.OfType<Outcome<string>.Done>());
        Assert.Equal(1, await forum.With(db => Task.FromResult(db.GroupApplications.Count())));
    }

    [Fact]
    public async Task An_agreement_or_questions_that_changed_meanwhile_are_not_taken_as_accepted_or_answered()
    {
        var (owner, group) = await Club();
        var ann = await forum.Member("Anneke");
        var changed = new EntryForm("Application", "How often?", 0, "Tell no living soul.", 1);
        await forum.Done(db => ChangeGroupEntry.Run(db, owner, group, changed, default));

        var problems = Assert.IsType<Outcome<string>.Invalid>(await Applied(ann, group)).Problems;

        Assert.Equal([new Problem("", ProblemKind.QuestionsChanged), new Problem("Accepts", ProblemKind.AgreementChanged, 2)], problems);
    }

    [Fact]
    public async Task An_agreement_that_changes_while_an_application_waits_is_accepted_after_admission()
    {
        var (owner, group) = await Club();
        var ann = await forum.Member("Anneke");
        var id = await Apply(ann, group);
        await forum.Done(db => ChangeGroupEntry.Run(db, owner, group, new EntryForm("Application", Questions, 0, "Other.", 1), default));

        await Settle(owner, id, new SettleForm(true, null, ""));

        ann = await forum.Again(ann);
        Assert.Empty(ann.Groups);
        Assert.Single(ann.AwaitedAgreements);
    }

    [Fact]
    public async Task Every_question_is_answered_and_no_answer_is_longer_than_its_limit()
    {
        var (_, group) = await Club();
        var ann = await forum.Member("Anneke");
        var form = Form() with { Answers = [new string('x', GroupApplication.AnswerLimit + 1), null], Accepts = false };

        var outcome = await forum.With(db => ApplyToGroup.Run(db, ann, group, form, default));

        Assert.Equal(
            [
                new Problem("Answers-0", ProblemKind.TooLong, GroupApplication.AnswerLimit),
                new Problem("Answers-1", ProblemKind.Required),
                new Problem("Accepts", ProblemKind.MustAccept),
            ],
            Assert.IsType<Outcome<string>.Invalid>(outcome).Problems
        );
    }

    [Fact]
    public async Task Nobody_settles_their_own_application_nor_one_that_is_settled_nor_any_without_the_power()
    {
        var (owner, group) = await Club();
        var ann = await forum.Member("Anneke");
        var (own, anns) = (await Apply(owner, group), await Apply(ann, group));
        var admit = new SettleForm(true, null, "");

        Assert.Equal(Denial.YourselfNot, Assert.IsType<Outcome<string>.Denied>(await Settled(owner, own, admit)).Why);
        Assert.Equal(Denial.NoPower, Assert.IsType<Outcome<string>.Denied>(await Settled(ann, anns, admit)).Why);
        Assert.IsType<Outcome<ApplicationPage>.Denied>(await forum.With(db => ApplicationReader.One(db, ann, anns, default)));
        await Settle(owner, anns, admit);
        Assert.Equal(Denial.AlreadyDone, Assert.IsType<Outcome<string>.Denied>(await Settled(owner, anns, admit)).Why);
        Assert.Equal(Denial.InGroupAlready, Assert.IsType<Outcome<string>.Denied>(await Applied(ann, group)).Why);
    }

    [Fact]
    public async Task Nobody_admits_themselves_by_name_while_they_wait_or_were_refused()
    {
        var (owner, group) = await Club(waitDays: 5);
        var id = await Apply(owner, group);
        Assert.Equal(Denial.YourselfNot, await Admitted());
        var mia = await forum.Member("Mia");
        var form = new DelegationForm(owner.Grants[0].PublicId, "Mia", null, ["ManageGroups"], "site", null, null, null, null, false, "To help.");
        await forum.Done(db => DelegatePowers.Run(db, owner, form, default));

        await Settle(await forum.Again(mia), id, new SettleForm(false, null, "No room."));
        Assert.Equal(Denial.YourselfNot, await Admitted());

        forum.Clock.Now += TimeSpan.FromDays(6);
        Assert.Null(await Admitted());
        async Task<Denial?> Admitted() =>
            (await forum.With(db => AddToGroup.Run(db, owner, group, "Odile", null, "", default)) as Outcome<Deed>.Denied)?.Why;
    }

    [Fact]
    public async Task Only_a_listed_group_takes_applications()
    {
        var (owner, group) = await Club();
        var unlist = await forum.With(db => ChangeGroup.Run(db, owner, group, new GroupForm("Club", "", false), default));
        Assert.Equal([new Problem("Listed", ProblemKind.TakesApplications)], Assert.IsType<Outcome<Nothing>.Invalid>(unlist).Problems);
        var hidden = await forum.Group("Hidden");
        var open = await forum.With(db => ChangeGroupEntry.Run(db, owner, hidden, new EntryForm("Application", "", 0, "", 0), default));
        Assert.Equal([new Problem("Entry", ProblemKind.NotListed)], Assert.IsType<Outcome<Nothing>.Invalid>(open).Problems);

        var ann = await forum.Member("Anneke");
        Assert.IsType<Outcome<string>.NotFound>(await Applied(ann, hidden));
        Assert.Null(await forum.With(db => EntranceReader.Read(db, ann, hidden, default)));
        await forum.Done(db => ChangeGroupEntry.Run(db, owner, group, new EntryForm("Closed", "", 0, "", 1), default));
        Assert.Equal(Denial.GroupTakesNone, Assert.IsType<Outcome<string>.Denied>(await Applied(ann, group)).Why);
    }

    [Fact]
    public async Task A_group_asks_so_many_questions_of_such_a_length_and_no_more()
    {
        var (owner, group) = await Club();
        Task<Outcome<Nothing>> Ask(string questions, int days = 0) =>
            forum.With(db => ChangeGroupEntry.Run(db, owner, group, new EntryForm("Application", questions, days, "Be kind.", 1), default));

        var many = Assert.IsType<Outcome<Nothing>.Invalid>(await Ask(string.Join('\n', Enumerable.Range(0, GroupQuestions.Most + 1))));
        var longest = Assert.IsType<Outcome<Nothing>.Invalid>(await Ask(new string('x', GroupQuestions.LengthLimit + 1), -1));

        Assert.Equal([new Problem("Questions", ProblemKind.TooMany, GroupQuestions.Most)], many.Problems);
        Assert.Equal([ProblemKind.TooLong, ProblemKind.OutOfRange], longest.Problems.Select(p => p.Kind));
    }

    [Fact]
    public async Task The_silenced_and_the_suspended_do_not_apply()
    {
        var (owner, group) = await Club();
        var (ann, ben) = (await forum.Member("Anneke"), await forum.Member("Benno"));
        await forum.Done(db => SilenceMember.Run(db, owner, ann.PublicId, 3, "Loud", default));
        await forum.Done(db => SuspendMember.Run(db, owner, ben.PublicId, 3, "Louder", default));

        Assert.Equal(Denial.Silenced, Assert.IsType<Outcome<string>.Denied>(await Applied(await forum.Again(ann), group)).Why);
        Assert.Equal(Denial.Suspended, Assert.IsType<Outcome<string>.Denied>(await Applied(await forum.Again(ben), group)).Why);
        Assert.Equal(Denial.SignInFirst, Assert.IsType<Outcome<string>.Denied>(await Applied(Actor.Guest, group)).Why);
    }

    [Fact]
    public async Task Whom_a_group_refused_is_told_to_those_who_manage_groups_alone()
    {
        var (owner, group) = await Club();
        var (ann, ben) = (await forum.Member("Anneke"), await forum.Member("Benno"));
        await forum.Done(db => AddToGroup.Run(db, owner, group, "Benno", null, "", default));
        await forum.With(db => AcceptAgreement.Run(db, ben, group, true, 1, default));
        var act = await Settle(owner, await Apply(ann, group), new SettleForm(false, null, "No room."));
        await forum.Done(db => RedactAct.Run(db, owner, act, "Unkind.", default));
        ben = await forum.Again(ben);

        var (managed, seen) = (await Acts(owner), await Acts(ben));

        Assert.Equal([ActKind.RefuseApplicant, ActKind.RedactAct], managed.Except(seen).OrderDescending());
        Assert.Contains(ActKind.AddToGroup, seen);
        async Task<List<ActKind>> Acts(Actor actor) =>
            [.. (await forum.With(db => ActReader.OfGroup(db, actor, group, default))).Select(a => a.Kind)];
    }

    [Fact]
    public async Task Admitting_somebody_by_name_answers_their_application_and_leaving_the_forum_takes_it_away()
    {
        var (owner, group) = await Club();
        var (ann, ben) = (await forum.Member("Anneke"), await forum.Member("Benno"));
        var id = await Apply(ann, group);
        await Apply(ben, group);

        await forum.Done(db => AddToGroup.Run(db, owner, group, "Anneke", null, "", default));
        await forum.Done(db => LeaveForum.Run(db, ben, TestForum.Password, false, TestForum.Plain, default));

        Assert.Equal(ApplicationOutcome.Admitted, (await forum.Done(db => ApplicationReader.One(db, owner, id, default))).Outcome);
        Assert.Empty((await forum.Done(db => ApplicationReader.Queue(db, owner, group, 1, default))).Waiting);
        Assert.Equal(1, await forum.With(db => Task.FromResult(db.GroupApplications.Count())));
    }

    private async Task<(Actor Owner, string Group)> Club(int waitDays = 0)
    {
        var owner = await forum.Owner();
        var group = await forum.Done(db => CreateGroup.Run(db, owner, new GroupForm("Club", "", true), default));
        await forum.Done(db => ChangeGroupEntry.Run(db, owner, group, new EntryForm("Application", Questions, waitDays, "Tell nobody.", 0), default));
        return (owner, group);
    }

    private static ApplicationForm Form() =>
        new(["A laptop", "Daily"], GroupQuestions.KeyOf(string.Join('\n', GroupQuestions.Of(Questions))), true, 1);

    private Task<Outcome<string>> Applied(Actor actor, string group) => forum.With(db => ApplyToGroup.Run(db, actor, group, Form(), default));

    private async Task<string> Apply(Actor actor, string group) => Assert.IsType<Outcome<string>.Done>(await Applied(actor, group)).Value;

    private Task<Outcome<string>> Settled(Actor actor, string id, SettleForm form) =>
        forum.With(db => SettleApplication.Run(db, actor, id, form, default));

    private Task<string> Settle(Actor actor, string id, SettleForm form) => forum.Done(db => SettleApplication.Run(db, actor, id, form, default));
}
