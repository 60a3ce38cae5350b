using Forum.Domain.Elections;
using Forum.Domain.Elections.Ballots;
using Forum.Domain.Elections.Objections;
using Forum.Domain.Elections.Questions;
using Forum.Domain.Powers;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Forum.Domain.Tests.Elections;

/// <summary>Words in an election that insult are taken out of sight by those who may hide posts there, and shown again.</summary>
public sealed class HideElectionWordsTests : IAsyncLifetime
{
    private Polls polls = null!;

    public async Task InitializeAsync() => polls = await Polls.Meet();

    public Task DisposeAsync()
    {
        polls.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_statement_is_a_notice_to_others_and_stays_for_its_author_and_those_who_may_hide()
    {
        var election = await polls.OpenVote(2);
        var said = new SaidInElection(SaidKind.Statement, (await Candidate(0, election)).Id);

        Assert.IsType<Outcome<Nothing>.Done>(await Hide(polls.Owner, election, said, true));

        Assert.Equal(("", true), await Shown(Actor.Guest));
        Assert.Equal(("", true), await Shown(polls.People[1]));
        Assert.Equal(("I would lock less.", true), await Shown(polls.People[0]));
        Assert.Equal(("I would lock less.", true), await Shown(polls.Owner));
        Assert.Equal((true, false), ((await polls.Page(polls.Owner, election)).CanHide, (await polls.Page(polls.People[1], election)).CanHide));
        var ballot = await polls.Forum.Done(db => BallotReader.Page(db, polls.People[3], election, default));
        Assert.Equal(("", true), ballot.Candidates.Where(c => c.Id == said.Id).Select(c => (c.Statement, c.IsHidden)).Single());

        Assert.IsType<Outcome<Nothing>.Done>(await Hide(polls.Owner, election, said, false));
        Assert.Equal(("I would lock less.", false), await Shown(Actor.Guest));
        Assert.Equal([ActKind.HideElectionWords, ActKind.RestoreElectionWords], await LastKinds());
        var act = await polls.Forum.With(db => db.Acts.OrderBy(a => a.Id).LastAsync());
        Assert.Equal((Power.HidePost, polls.People[0].MemberId, "Board leader", election), (act.Power, act.SubjectId, act.Before, act.After));

        async Task<(string, bool)> Shown(Actor actor)
        {
            var line = (await polls.Page(actor, election)).Candidates.Single(c => c.Id == said.Id);
            return (line.Statement, line.IsHidden);
        }
    }

    [Fact]
    public async Task A_leader_is_shown_without_a_hidden_statement_but_with_the_act_that_hid_it()
    {
        using var recalls = await Recalls.Meet();
        var candidate = Assert.Single((await recalls.Polls.Page(Actor.Guest, recalls.Election)).Candidates).Id;
        await recalls.Polls.Forum.Done(db =>
            HideElectionWords.Run(db, recalls.Polls.Owner, recalls.Election, new(SaidKind.Statement, candidate), true, "Rude.", default)
        );

        var leader = Assert.Single((await recalls.Office()).Leaders);
        var act = await recalls.Polls.Forum.With(db => db.Acts.OrderBy(a => a.Id).Select(a => a.PublicId).LastAsync());
        Assert.Equal(("", true, act), (leader.Statement, leader.IsStatementHidden, leader.StatementHiddenBy));
        await recalls.Polls.Forum.Done(db =>
            HideElectionWords.Run(db, recalls.Polls.Owner, recalls.Election, new(SaidKind.Statement, candidate), false, "Not rude.", default)
        );
        leader = Assert.Single((await recalls.Office()).Leaders);
        Assert.Equal((false, null), (leader.IsStatementHidden, leader.StatementHiddenBy));
        Assert.NotEmpty(leader.Statement);
    }

    [Fact]
    public async Task An_answer_is_hidden_while_its_question_stands()
    {
        var election = await Questioned();
        var question = await polls.Forum.Done(db => AskCandidates.Run(db, polls.People[2], election, "Would you lock less?", default));
        foreach (var person in new[] { 0, 1 })
            await polls.Forum.Done(db => AnswerQuestion.Run(db, polls.People[person], election, question, "Ask your mother.", default));
        var candidate = (await Candidate(0, election)).Id;
        var said = new SaidInElection(SaidKind.Answer, candidate, question);

        Assert.IsType<Outcome<Nothing>.Done>(await Hide(polls.Owner, election, said, true));

        var act = await LastAct();
        foreach (var (reader, sees) in new[] { (Actor.Guest, false), (polls.People[1], false), (polls.People[0], true), (polls.Owner, true) })
        {
            var line = Assert.Single((await polls.Forum.With(db => QuestionReader.Page(db, reader, election, default)))!.Questions);
            Assert.Equal(
                (sees ? 2 : 1, candidate, (string?)act),
                (line.Answers.Count, Assert.Single(line.HiddenAnswers).Key, line.HiddenAnswers[candidate])
            );
        }
        await polls.Forum.Done(db => AnswerQuestion.Run(db, polls.People[0], election, question, "Again.", default));
        Assert.Single(Assert.Single((await polls.Forum.With(db => QuestionReader.Page(db, Actor.Guest, election, default)))!.Questions).Answers);
        Assert.IsType<Outcome<Nothing>.NotFound>(await Hide(polls.Owner, election, said with { Question = "nothing" }, true));
    }

    [Fact]
    public async Task An_objection_is_read_by_whoever_is_to_answer_it_though_it_is_hidden()
    {
        var election = await polls.OpenVote(2);
        await polls.Vote(polls.People[2], election, 0);
        await polls.Close(election);
        await polls.Forum.Done(db => ObjectToResult.Run(db, polls.People[3], election, "Crooks.", default));
        var objection = (await Page(Actor.Guest)).Objections[0].Id;
        await Delegated(polls.People[4], Power.CertifyElection);
        var certifier = await polls.Forum.Again(polls.People[4]);

        Assert.IsType<Outcome<Nothing>.Done>(await Hide(polls.Owner, election, new(SaidKind.Objection, objection), true));

        var act = await LastAct();
        foreach (var (reader, sees) in new[] { (Actor.Guest, false), (polls.People[0], false), (polls.People[3], true), (certifier, true) })
        {
            var line = Assert.Single((await Page(reader)).Objections);
            Assert.Equal((sees ? "Crooks." : null, true, (string?)act), (line.Text, line.IsHidden, line.HiddenBy));
        }

        async Task<ObjectionsPage> Page(Actor actor) => (await polls.Forum.With(db => ObjectionReader.Page(db, actor, election, default)))!;
    }

    [Fact]
    public async Task Who_said_them_is_told_for_a_while_and_as_long_as_they_are_out_of_sight()
    {
        var election = await polls.OpenVote(2);
        var said = new SaidInElection(SaidKind.Statement, (await Candidate(0, election)).Id);
        await Hide(polls.Owner, election, said, true);
        var act = await LastAct();

        Assert.Equal((act, "Board leader"), (Assert.Single(await Taken(0)).ActId, Assert.Single(await Taken(0)).Election));
        Assert.Empty(await Taken(1));
        Assert.Empty(await polls.Forum.With(db => TakenWords.Lately(db, Actor.Guest, default)));
        var own = (await polls.Page(polls.People[0], election)).Candidates.Single(c => c.Id == said.Id);
        Assert.Equal((true, true, (string?)act), (own.IsHidden, own.IsOwn, own.HiddenBy));
        Assert.False((await Candidate(0, election)).IsOwn);

        await Hide(polls.Owner, election, said, false);
        Assert.Empty(await Taken(0));
        Assert.Null((await Candidate(0, election)).HiddenBy);
        await Hide(polls.Owner, election, said, true);
        polls.PassDays(15);
        Assert.Empty(await Taken(0));

        async Task<IReadOnlyList<TakenWord>> Taken(int person)
        {
            var actor = await polls.Forum.Again(polls.People[person]);
            return await polls.Forum.With(db => TakenWords.Lately(db, actor, default));
        }
    }

    [Fact]
    public async Task Nobody_hides_without_the_power_or_a_reason_nor_in_an_election_that_they_stand_in()
    {
        var election = await polls.OpenVote(2);
        var said = new SaidInElection(SaidKind.Statement, (await Candidate(0, election)).Id);
        await Delegated(polls.People[1], Power.HidePost);
        var candidate = await polls.Forum.Again(polls.People[1]);

        Assert.Equal(Denial.NoPower, Why(await Hide(polls.People[3], election, said, true)));
        Assert.Equal(Denial.SignInFirst, Why(await Hide(Actor.Guest, election, said, true)));
        Assert.Equal(Denial.OwnElection, Why(await Hide(candidate, election, said, true)));
        Assert.Equal(Denial.AlreadyDone, Why(await Hide(polls.Owner, election, said, false)));
        Assert.IsType<Outcome<Nothing>.Invalid>(await Hide(polls.Owner, election, said, true, " "));
        Assert.IsType<Outcome<Nothing>.NotFound>(await Hide(polls.Owner, election, said with { Id = "nothing" }, true));
        Assert.IsType<Outcome<Nothing>.NotFound>(await Hide(polls.Owner, "nothing", said, true));
        Assert.Equal("I would lock less.", (await Candidate(0, election)).Statement);
    }

    private Task<string> LastAct() => polls.Forum.With(db => db.Acts.OrderBy(a => a.Id).Select(a => a.PublicId).LastAsync());

    private static Denial Why(Outcome<Nothing> outcome) => Assert.IsType<Outcome<Nothing>.Denied>(outcome).Why;

    private Task<Outcome<Nothing>> Hide(Actor actor, string election, SaidInElection said, bool hidden, string reason = "Rude.") =>
        polls.Forum.With(db => HideElectionWords.Run(db, actor, election, said, hidden, reason, default));

    private async Task<CandidateLine> Candidate(int person, string election) =>
        (await polls.Page(Actor.Guest, election)).Candidates.Single(c => c.MemberId == polls.People[person].PublicId);

    private async Task<List<ActKind>> LastKinds() =>
        (await polls.Forum.With(db => db.Acts.OrderBy(a => a.Id).Select(a => a.Kind).ToListAsync()))[^2..];

    private Task<Deed> Delegated(Actor to, Power power) =>
        polls.Forum.Done(db =>
            Domain.Delegation.DelegatePowers.Run(
                db,
                polls.Owner,
                new(polls.Owner.Grants[0].PublicId, to.Name, null, [$"{power}"], "board:" + polls.Board, null, null, null, null, false, "to help"),
                default
            )
        );

    /// <summary>Two stand, and their questions are open.</summary>
    private async Task<string> Questioned()
    {
        var election = await polls.Call();
        polls.PassDays(Polls.Rules.AnnouncementDays + 0.5);
        foreach (var person in new[] { 0, 1 })
            await polls.Stand(polls.People[person], election);
        polls.PassDays(Polls.Rules.NominationDays);
        await polls.Advance();
        return election;
    }
}
