using Forum.Domain.Elections.Offices;
using Forum.Domain.Elections.Recalls;
using Forum.Domain.Members;
using Forum.Domain.Moderation;
using Forum.Domain.Notifications.Waiting;
using Forum.Domain.Powers;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Forum.Domain.Tests.Elections;

/// <summary>Petitions to end a mandate; the votes that they become are in <see cref="RecallVoteTests"/>.</summary>
public sealed class RecallTests : IAsyncLifetime
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

    private static Problem Invalid<T>(Outcome<T> outcome) => Assert.Single(Assert.IsType<Outcome<T>.Invalid>(outcome).Problems);

    [Fact]
    public async Task Whoever_starts_a_petition_signs_it_by_that_and_all_see_who_did()
    {
        var recall = await recalls.Start();

        var page = await recalls.Page(recall);
        Assert.Equal((RecallState.Gathering, "Locks everything.", 2), (page.State, page.Reason, page.Needed));
        Assert.Equal(Polls.People[1].Name, Assert.Single(page.Signers.People).Name);
        Assert.Equal(Polls.Forum.Clock.Now.UtcDateTime.AddDays(14), page.Until);
        Assert.Null(page.Vote);
        Assert.True((await recalls.Page(recall, Polls.People[1])).HasSigned);
    }

    [Fact]
    public async Task A_petition_gives_a_reason_of_a_certain_length()
    {
        Assert.Equal(ProblemKind.Required, Invalid(await recalls.TryStart(Polls.People[1], " ")).Kind);
        Assert.Equal(ProblemKind.TooLong, Invalid(await recalls.TryStart(Polls.People[1], new string('x', Recall.TextLimit + 1))).Kind);
        Assert.IsType<Outcome<string>.Done>(await recalls.TryStart(Polls.People[1], new string('x', Recall.TextLimit)));
    }

    [Fact]
    public async Task The_signature_that_reaches_the_share_opens_the_vote_at_once()
    {
        using var third = await Recalls.Meet(Recalls.Rules with { RecallShare = 43 });
        var recall = await third.Start();
        // 43 percent of seven is more than three.
        Assert.Equal(4, (await third.Page(recall)).Needed);
        foreach (var person in new[] { 2, 3 })
            Assert.IsType<Outcome<Nothing>.Done>(await third.Sign(third.Polls.People[person], recall));
        Assert.Equal(RecallState.Gathering, await third.State(recall));

        await third.Sign(third.Polls.People[4], recall);

        var page = await third.Page(recall);
        Assert.Equal(RecallState.Voting, page.State);
        var vote = await third.Polls.Page(third.Holder, page.Vote!.Id);
        Assert.Equal((Domain.Elections.ElectionPhase.Voting, 8, null), (vote.Phase, vote.Electors, vote.Vote));
        Assert.Equal(third.Polls.Forum.Clock.Now.UtcDateTime.AddDays(5), vote.VotingUntil);
        Denied(Denial.PetitionClosed, await third.Sign(third.Polls.People[5], recall));
    }

    [Theory]
    [InlineData(29, 3)]
    [InlineData(28, 2)]
    public async Task A_share_of_seven_is_rounded_up(int percent, int needed)
    {
        // 28 percent of seven is 1.96, 29 percent 2.03.
        using var other = await Recalls.Meet(Recalls.Rules with { RecallShare = percent });
        Assert.Equal(needed, (await other.Page(await other.Start())).Needed);
    }

    [Fact]
    public async Task The_share_is_of_those_who_may_vote_when_it_is_signed()
    {
        using var half = await Recalls.Meet(Recalls.Rules with { RecallShare = 50 });
        var recall = await half.Start();
        Assert.Equal(4, (await half.Page(recall)).Needed);
        foreach (var person in new[] { 5, 6 })
            await half.Polls.Forum.Done(db => LeaveForum.Run(db, half.Polls.People[person], TestForum.Password, false, TestForum.Plain, default));

        Assert.Equal(3, (await half.Page(recall)).Needed);
        await half.Sign(half.Polls.People[2], recall);
        await half.Sign(half.Polls.People[3], recall);

        Assert.Equal(RecallState.Voting, await half.State(recall));
    }

    [Fact]
    public async Task All_who_may_sign_reach_the_whole_share_without_the_holder()
    {
        using var all = await Recalls.Meet(Recalls.Rules with { RecallShare = 100 }, people: 3);
        var recall = await all.Start();
        await all.Sign(all.Polls.People[2], recall);
        Assert.Equal(RecallState.Gathering, await all.State(recall));

        await all.Sign(all.Polls.Owner, recall);

        Assert.Equal(RecallState.Voting, await all.State(recall));
    }

    [Fact]
    public async Task Nobody_signs_twice_and_a_signature_is_withdrawn_while_the_petition_is_open()
    {
        var recall = await recalls.Start();
        Denied(Denial.AlreadyDone, await recalls.Sign(Polls.People[1], recall));
        Denied(Denial.AlreadyDone, await recalls.Withdraw(Polls.People[2], recall));

        Assert.IsType<Outcome<Nothing>.Done>(await recalls.Withdraw(Polls.People[1], recall));
        Assert.Empty((await recalls.Page(recall)).Signers.People);
        Assert.IsType<Outcome<Nothing>.Done>(await recalls.Sign(Polls.People[1], recall));
        await recalls.Sign(Polls.People[2], recall);

        Denied(Denial.PetitionClosed, await recalls.Withdraw(Polls.People[1], recall));
    }

    [Fact]
    public async Task Neither_the_holder_nor_whoever_may_not_vote_signs_or_starts_one()
    {
        var newcomer = await Polls.Forum.Member("Latecomer");
        Denied(Denial.YourselfNot, await recalls.TryStart(recalls.Holder));
        Denied(Denial.MayNotSign, await recalls.TryStart(newcomer));
        Denied(Denial.SignInFirst, await recalls.TryStart(Actor.Guest));
        var recall = await recalls.Start();

        Denied(Denial.YourselfNot, await recalls.Sign(recalls.Holder, recall));
        Denied(Denial.MayNotSign, await recalls.Sign(newcomer, recall));
        Denied(Denial.SignInFirst, await recalls.Sign(Actor.Guest, recall));
        Assert.Single((await recalls.Page(recall)).Signers.People);
    }

    [Fact]
    public async Task Whoever_is_silenced_signs_but_starts_none_and_the_holder_answers_all_the_same()
    {
        foreach (var person in new[] { 0, 2 })
            await Polls.Forum.Done(db => SilenceMember.Run(db, Polls.Owner, Polls.People[person].PublicId, 30, "Loud.", default));
        var (holder, silenced) = (await Polls.Forum.Again(recalls.Holder), await Polls.Forum.Again(Polls.People[2]));
        Denied(Denial.Silenced, await recalls.TryStart(silenced));
        var recall = await recalls.Start();

        await Polls.Forum.Done(db => AnswerRecall.Run(db, holder, recall, "I locked two threads.", default));
        Assert.IsType<Outcome<Nothing>.Done>(await recalls.Sign(silenced, recall));

        Assert.Equal("I locked two threads.", (await recalls.Page(recall)).Answer);
    }

    [Fact]
    public async Task Only_the_holder_answers_and_is_told_that_there_is_something_to_answer()
    {
        var recall = await recalls.Start();
        var holder = await Polls.Forum.Again(recalls.Holder);
        var line = Assert.IsType<RecallToAnswer>(Assert.Single(await Waiting()));
        Assert.Equal((recall, "Board leader"), (line.RecallId, line.Office));
        Denied(Denial.NotHolder, await Answer(Polls.People[2], "Me too."));
        Assert.Equal(ProblemKind.Required, Invalid(await Answer(recalls.Holder, " ")).Kind);
        Assert.Equal(ProblemKind.TooLong, Invalid(await Answer(recalls.Holder, new string('x', Recall.TextLimit + 1))).Kind);

        Assert.IsType<Outcome<Nothing>.Done>(await Answer(recalls.Holder, "I locked two threads."));
        Assert.IsType<Outcome<Nothing>.Done>(await Answer(recalls.Holder, "I locked three threads."));

        Assert.Equal("I locked three threads.", (await recalls.Page(recall)).Answer);
        Assert.Empty(await Waiting());

        Task<Outcome<Nothing>> Answer(Actor actor, string text) => Polls.Forum.With(db => AnswerRecall.Run(db, actor, recall, text, default));
        async Task<IEnumerable<WaitingLine>> Waiting() =>
            (await Polls.Forum.With(db => WaitingReader.Read(db, holder, default))).Where(w => w is RecallToAnswer);
    }

    [Fact]
    public async Task Words_of_a_petition_are_hidden_by_a_recorded_act_but_not_by_whom_it_is_about()
    {
        var recall = await recalls.Start();
        var holder = await Polls.Forum.Again(recalls.Holder);
        var deputy = await recalls.Deputy(holder, Power.HidePost);
        Denied(Denial.OwnElection, await Hide(holder, true));
        Denied(Denial.OwnElection, await Hide(deputy, true));
        Denied(Denial.NoPower, await Hide(Polls.People[3], true));
        Denied(Denial.AlreadyDone, await Hide(Polls.Owner, true, RecallWords.Answer));

        Assert.IsType<Outcome<Nothing>.Done>(await Hide(Polls.Owner, true));

        Assert.Null((await recalls.Page(recall)).Reason);
        Assert.NotNull((await recalls.Page(recall, Polls.Owner)).Reason);
        Assert.Equal(RecallState.Gathering, await recalls.State(recall));
        Assert.IsType<Outcome<Nothing>.Done>(await Hide(Polls.Owner, false));
        Assert.NotNull((await recalls.Page(recall)).Reason);
        Assert.Equal(
            [ActKind.HideRecallWords, ActKind.RestoreRecallWords],
            (await Polls.Forum.With(db => db.Acts.OrderBy(a => a.Id).Select(a => a.Kind).ToListAsync()))[^2..]
        );

        Task<Outcome<Nothing>> Hide(Actor actor, bool hidden, RecallWords words = RecallWords.Reason) =>
            Polls.Forum.With(db => HideRecallWords.Run(db, actor, recall, words, hidden, "Off the subject.", default));
    }

    [Fact]
    public async Task A_petition_about_an_office_of_a_hidden_board_is_there_only_for_those_who_see_it()
    {
        var group = await Polls.Forum.Group("Testers", Polls.Owner, Polls.People[0], Polls.People[1]);
        var hidden = await Polls.Forum.Board("Workshop", Audiences.AudienceKind.Groups, group);
        var owner = await Polls.Forum.Again(Polls.Owner);
        var insider = await Polls.Forum.Again(Polls.People[1]);
        var form = Polls.Form(Recalls.Rules with { RecallShare = 60 }) with { Where = "board:" + hidden };
        var office = await Polls.Forum.Done(db => OpenOffice.Run(db, owner, form, default));
        var election = await Polls.Forum.Done(db => Domain.Elections.CallElection.Run(db, owner, office, "It's time.", default));
        await Polls.Stand(await Polls.Forum.Again(Polls.People[0]), election);
        Polls.PassDays(2.5);
        await Polls.Advance();
        await Polls.Forum.Done(db => Domain.Elections.CertifyElection.Run(db, owner, election, "", default));
        var mandate = (await Polls.Forum.With(db => OfficeReader.One(db, owner, office, default)))!.Leaders[0].Id;
        var recall = await Polls.Forum.Done(db => StartRecall.Run(db, insider, mandate, "Never here.", default));

        Assert.NotNull(await Polls.Forum.With(db => RecallReader.Page(db, insider, recall, 1, default)));
        foreach (var outside in new[] { Polls.People[3], Actor.Guest })
        {
            Assert.Null(await Polls.Forum.With(db => RecallReader.Page(db, outside, recall, 1, default)));
            Assert.Null(await Polls.Forum.With(db => RecallReader.Beginning(db, outside, mandate, default)));
            Assert.DoesNotContain((await Polls.Forum.With(db => RecallList.Of(db, outside, 1, default))).Open, line => line.Id == recall);
            Assert.IsType<Outcome<Nothing>.NotFound>(await recalls.Sign(outside, recall));
            Assert.IsType<Outcome<string>.NotFound>(await Polls.Forum.With(db => StartRecall.Run(db, outside, mandate, "Never here.", default)));
        }
    }

    [Fact]
    public async Task Whoever_leaves_signs_nothing_any_more_and_their_answer_goes()
    {
        var recall = await recalls.Start();
        await Polls.Forum.Done(db => AnswerRecall.Run(db, recalls.Holder, recall, "I locked two threads.", default));
        foreach (var person in new[] { 0, 1 })
            await Polls.Forum.Done(db => LeaveForum.Run(db, Polls.People[person], TestForum.Password, false, TestForum.Plain, default));

        var page = await recalls.Page(recall);

        Assert.Empty(page.Signers.People);
        Assert.Equal((RecallState.Overtaken, "", null), (page.State, page.Answer, page.Starter.Id));
    }

    [Fact]
    public async Task The_leaders_page_has_open_petitions_and_those_that_can_be_started()
    {
        Assert.Equal([recalls.Mandate], (await List(Polls.People[1])).Startable);
        Assert.Empty((await List(recalls.Holder)).Startable);
        Assert.Empty((await List(Actor.Guest)).Startable);

        var recall = await recalls.Start();

        var list = await List(Actor.Guest);
        var line = list.OpenAbout(recalls.Mandate)!;
        Assert.Equal((recall, RecallState.Gathering, 1, 2), (line.Id, line.State, line.Signatures, line.Needed));
        Assert.Empty((await List(Polls.People[1])).Startable);

        Task<RecallList> List(Actor actor) => Polls.Forum.With(db => RecallList.Of(db, actor, 1, default));
    }
}
