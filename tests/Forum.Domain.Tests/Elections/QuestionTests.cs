using Forum.Domain.Elections.Objections;
using Forum.Domain.Elections.Questions;
using Forum.Domain.Notifications.Waiting;
using Forum.Domain.Powers;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Forum.Domain.Tests.Elections;

public sealed class QuestionTests : IAsyncLifetime
{
    private Polls polls = null!;

    public async Task InitializeAsync() => polls = await Polls.Meet();

    public Task DisposeAsync()
    {
        polls.Dispose();
        return Task.CompletedTask;
    }

    private static void Denied<T>(Denial expected, Outcome<T> outcome) => Assert.Equal(expected, Assert.IsType<Outcome<T>.Denied>(outcome).Why);

    private Task<Outcome<string>> Ask(Actor actor, string election, string text = "Would you lock less?") =>
        polls.Forum.With(db => AskCandidates.Run(db, actor, election, text, default));

    private Task<Outcome<Nothing>> Answer(Actor actor, string election, string question, string text = "Yes.") =>
        polls.Forum.With(db => AnswerQuestion.Run(db, actor, election, question, text, default));

    private async Task<QuestionsPage> Page(Actor actor, string election) =>
        Assert.IsType<QuestionsPage>(await polls.Forum.With(db => QuestionReader.Page(db, actor, election, default)));

    /// <summary>Two stand, and their questions are open.</summary>
    private async Task<string> Open()
    {
        var election = await polls.Call();
        polls.PassDays(3.5);
        await polls.Stand(polls.People[0], election);
        await polls.Stand(polls.People[1], election);
        Denied(Denial.QuestionsClosed, await Ask(polls.People[2], election));
        polls.PassDays(7);
        await polls.Advance();
        return election;
    }

    [Fact]
    public async Task Electors_ask_and_vote_and_candidates_answer_side_by_side()
    {
        var election = await Open();
        var first = Assert.IsType<Outcome<string>.Done>(await Ask(polls.People[2], election)).Value;
        var second = Assert.IsType<Outcome<string>.Done>(await Ask(polls.People[3], election, "And hide more?")).Value;
        await polls.Forum.Done(db => VoteForQuestion.Run(db, polls.People[4], election, second, true, default));
        await polls.Forum.Done(db => VoteForQuestion.Run(db, polls.People[4], election, second, true, default));
        await Answer(polls.People[0], election, second, "Never.");
        await Answer(polls.People[0], election, second, "Hardly.");
        await Answer(polls.People[1], election, second, "Often.");
        Denied(Denial.NotACandidate, await Answer(polls.People[2], election, second));
        Assert.IsType<Outcome<Nothing>.NotFound>(await Answer(polls.People[0], election, "nothing"));

        var page = await Page(polls.People[4], election);
        Assert.Equal([second, first], page.Questions.Select(q => q.Id));
        Assert.Equal((2, true), (page.Questions[0].Votes, page.Questions[0].IsWanted));
        Assert.Equal(
            new Dictionary<string, string> { [polls.People[0].Name] = "Hardly.", [polls.People[1].Name] = "Often." },
            page.Candidates.ToDictionary(c => c.Name, c => page.Questions[0].Answers[c.Id])
        );
        await polls.Forum.Done(db => VoteForQuestion.Run(db, polls.People[4], election, second, false, default));
        Assert.Equal(1, (await Page(polls.People[4], election)).Questions.Single(q => q.Id == second).Votes);
    }

    [Fact]
    public async Task One_elector_asks_three_and_nobody_after_the_vote_opens()
    {
        var election = await Open();
        for (var i = 0; i < CandidateQuestion.MostOfOne; i++)
            Assert.IsType<Outcome<string>.Done>(await Ask(polls.People[2], election, $"Question {i}?"));
        Denied(Denial.TooManyQuestions, await Ask(polls.People[2], election));
        Denied(Denial.NotAnElector, await Ask(await polls.Forum.Member("Latecomer"), election));
        Denied(Denial.SignInFirst, await Ask(Actor.Guest, election));
        var question = (await Page(polls.People[2], election)).Questions[0].Id;
        polls.PassDays(7);
        await polls.Advance();
        Denied(Denial.QuestionsClosed, await Ask(polls.People[3], election));
        Assert.IsType<Outcome<Nothing>.Done>(await Answer(polls.People[0], election, question));
    }

    [Fact]
    public async Task Hiding_a_question_is_a_recorded_act_and_none_of_a_candidate()
    {
        var election = await Open();
        var question = Assert.IsType<Outcome<string>.Done>(await Ask(polls.People[2], election)).Value;
        Denied(Denial.NoPower, await Hide(polls.People[3], true));
        Assert.IsType<Outcome<Nothing>.Done>(await Hide(polls.Owner, true));

        Assert.Empty((await Page(polls.People[3], election)).Questions);
        Assert.True(Assert.Single((await Page(polls.Owner, election)).Questions).IsHidden);
        Assert.IsType<Outcome<Nothing>.NotFound>(await Hide(polls.People[3], false));
        Assert.IsType<Outcome<Nothing>.Done>(await Hide(polls.Owner, false));
        Assert.Equal(
            [ActKind.HideQuestion, ActKind.RestoreQuestion],
            (await polls.Forum.With(db => db.Acts.OrderBy(a => a.Id).Select(a => a.Kind).ToListAsync()))[^2..]
        );

        Task<Outcome<Nothing>> Hide(Actor actor, bool hidden) =>
            polls.Forum.With(db => HideQuestion.Run(db, actor, election, question, hidden, "Off the subject.", default));
    }

    [Fact]
    public async Task A_result_is_certified_when_every_objection_is_answered()
    {
        var election = await polls.OpenVote(2);
        Denied(Denial.ObjectionsClosed, await Object(polls.People[3]));
        await polls.Vote(polls.People[2], election, 0);
        await polls.Close(election);
        Denied(Denial.NotAnElector, await Object(await polls.Forum.Member("Latecomer")));
        Assert.IsType<Outcome<Nothing>.Done>(await Object(polls.People[3]));
        Denied(Denial.ObjectedAlready, await Object(polls.People[3]));
        polls.PassDays(3);
        Denied(Denial.ObjectionsClosed, await Object(polls.People[4]));
        Denied(Denial.ObjectionsUnanswered, await polls.Certify(polls.Owner, election));
        Assert.Equal([new ObjectionsToAnswer(election, "Board leader")], await Waits(polls.Owner));
        Assert.Empty(await Waits(polls.People[4]));
        var objection = Assert.Single((await Objections(polls.Owner)).Objections);
        Denied(Denial.NoPower, await Settle(polls.People[4], objection.Id));

        Assert.IsType<Outcome<Nothing>.Done>(await Settle(polls.Owner, objection.Id));

        Denied(Denial.AlreadyDone, await Settle(polls.Owner, objection.Id));
        var answered = Assert.Single((await Objections(Actor.Guest)).Objections);
        Assert.Equal(("It was open to all.", polls.Owner.Name), (answered.Answer, answered.AnsweredBy));
        Assert.Equal([new ResultToCertify(election, "Board leader")], await Waits(polls.Owner));
        Assert.IsType<Outcome<Nothing>.Done>(await polls.Certify(polls.Owner, election));
        Assert.Empty(await Waits(polls.Owner));

        Task<IReadOnlyList<WaitingLine>> Waits(Actor actor) => polls.Forum.With(db => WaitingReader.Read(db, actor, default));
        Task<Outcome<Nothing>> Object(Actor actor) => polls.Forum.With(db => ObjectToResult.Run(db, actor, election, "Unfair.", default));
        Task<Outcome<Nothing>> Settle(Actor actor, string id) =>
            polls.Forum.With(db => AnswerObjection.Run(db, actor, election, id, "It was open to all.", default));
        async Task<ObjectionsPage> Objections(Actor actor) =>
            Assert.IsType<ObjectionsPage>(await polls.Forum.With(db => ObjectionReader.Page(db, actor, election, default)));
    }
}
