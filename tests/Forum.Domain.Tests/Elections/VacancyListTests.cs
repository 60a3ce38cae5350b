using Forum.Domain.Elections;
using Forum.Domain.Elections.Mandates;
using Forum.Domain.Elections.Offices;
using Forum.Domain.Elections.Vacancies;
using Forum.Domain.Powers;
using Forum.Domain.Storage.Sqlite;
using Xunit;

namespace Forum.Domain.Tests.Elections;

/// <summary>Vacant seats, and what fills them, beside the leaders.</summary>
public sealed class VacancyListTests : IAsyncLifetime
{
    private Seats seats = null!;

    public async Task InitializeAsync() => seats = await Seats.Elect(Seats.Rules);

    public Task DisposeAsync()
    {
        seats.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_line_says_what_is_under_way_as_the_page_of_the_countback_does()
    {
        await seats.Resign(0);
        Assert.Equal((null, true), await Line(seats.Polls.Owner));
        Assert.Equal((null, false), await Line(seats.Polls.People[5]));

        var countback = await seats.Started();
        Assert.Equal((countback, false), await Line(seats.Polls.Owner));
        await seats.Answer(2, countback, true);
        seats.Polls.PassDays(Countback.AnswerDays + 0.1);
        Assert.Equal(CountbackState.ToCertify, (await seats.Page(countback)).State);
        Assert.Equal((countback, false), await Line(Actor.Guest));
        await seats.Polls.Forum.Done(db =>
            Domain.Members.LeaveForum.Run(db, seats.Polls.People[2], TestForum.Password, false, TestForum.Plain, default)
        );
        Assert.Equal(CountbackState.Nobody, (await seats.Page(countback)).State);
        Assert.Equal((null, true), await Line(seats.Polls.Owner));
    }

    [Fact]
    public async Task Nobody_under_way_is_one_that_another_election_has_overtaken()
    {
        await seats.Resign(0);
        await seats.Started();
        var office = (await seats.Office()).Id;
        var whole = await seats.Polls.Forum.Done(db => CallElection.Run(db, seats.Polls.Owner, office, "Everybody anew.", default));
        await seats.Polls.Forum.Done(db => StopElection.Run(db, seats.Polls.Owner, whole, "Rather not.", default));

        Assert.Equal((null, true), await Line(seats.Polls.Owner));
    }

    [Fact]
    public async Task Many_vacancies_cost_as_many_statements_as_few()
    {
        await seats.Resign(0);
        await seats.Started();
        var few = await Statements();
        foreach (var name in new[] { "Second", "Third", "Fourth" })
            await Vacate(name);

        Assert.Equal(4, (await seats.Polls.Forum.With(db => VacancyReader.All(db, Actor.Guest, default))).Count);
        Assert.Equal(few, await Statements());
    }

    [Fact]
    public async Task A_by_election_is_marked_in_the_lists()
    {
        seats.Dispose();
        seats = await Seats.Elect(Seats.Rules with { Vacancy = VacancyRule.ByElection });
        Assert.False((await Past())[0].IsByElection);
        await seats.Resign(0);
        var by = Assert.IsType<Outcome<string>.Done>(await seats.ByElection(seats.Polls.Owner)).Value;

        Assert.True((await seats.Office()).UnderWay!.IsByElection);
        await seats.Polls.Forum.Done(db => StopElection.Run(db, seats.Polls.Owner, by, "Rather not.", default));
        Assert.Equal([true, false], (await Past()).Select(line => line.IsByElection));
    }

    /// <summary>Another office whose only leader has resigned, and a countback for it.</summary>
    private async Task Vacate(string title)
    {
        var polls = seats.Polls;
        var form = polls.Form(Seats.Rules with { Seats = 1 }) with { Title = title };
        var office = await polls.Forum.Done(db => OpenOffice.Run(db, polls.Owner, form, default));
        var election = await polls.Forum.Done(db => CallElection.Run(db, polls.Owner, office, "It's time.", default));
        foreach (var person in new[] { 0, 1 })
            await polls.Stand(polls.People[person], election);
        polls.PassDays(2.1);
        await polls.Advance();
        polls.PassDays(2);
        await polls.Advance();
        await polls.Vote(polls.People[3], election, 0);
        await polls.Close(election);
        await polls.Certify(polls.Owner, election);
        var mandate = (await polls.Forum.With(db => OfficeReader.One(db, polls.Owner, office, default)))!.Leaders[0].Id;
        var holder = await polls.Forum.Again(polls.People[0]);
        await polls.Forum.Done(db => EndMandate.Run(db, holder, mandate, "Moving away.", default));
        await polls.Forum.Done(db => StartCountback.Run(db, polls.Owner, office, "A seat is vacant.", default));
    }

    private async Task<(string?, bool)> Line(Actor actor)
    {
        var line = Assert.Single(await seats.Polls.Forum.With(async db => await VacancyReader.All(db, await Again(actor), default)));
        return (line.CountbackId, line.MayFill);
    }

    private async Task<Actor> Again(Actor actor) => actor.IsGuest ? actor : await seats.Polls.Forum.Again(actor);

    private async Task<IReadOnlyList<ElectionLine>> Past() =>
        (await seats.Polls.Forum.With(db => OfficeReader.Past(db, Actor.Guest, 1, default))).Lines;

    /// <summary>Of all that the page of the leaders asks about offices and vacancies.</summary>
    private async Task<int> Statements()
    {
        var counter = new StatementCounter();
        var forum = seats.Polls.Forum;
        using var storage = SqliteStorage.Open(forum.Folder, forum.Clock, Entropy.System, counter);
        using var db = storage.Open();
        await OfficeReader.All(db, Actor.Guest, default);
        await VacancyReader.All(db, Actor.Guest, default);
        return counter.Count;
    }
}
