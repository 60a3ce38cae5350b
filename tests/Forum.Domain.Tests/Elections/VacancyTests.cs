using Forum.Domain.Elections;
using Forum.Domain.Elections.Mandates;
using Forum.Domain.Elections.Offices;
using Forum.Domain.Elections.Vacancies;
using Forum.Domain.Members.Groups;
using Forum.Domain.Notifications.Waiting;
using Xunit;

namespace Forum.Domain.Tests.Elections;

/// <summary>When a seat is vacant, who is told, and by-elections; see <see cref="Seats"/>.</summary>
public sealed class VacancyTests : IAsyncLifetime
{
    private Seats seats = null!;

    public async Task InitializeAsync() => seats = await Seats.Elect(Seats.Rules);

    public Task DisposeAsync()
    {
        seats.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Whoever_holds_the_office_cannot_win_a_second_seat_in_a_by_election()
    {
        seats.Dispose();
        seats = await Seats.Elect(Seats.Rules with { Vacancy = VacancyRule.ByElection });
        await seats.Resign(0);
        var by = Assert.IsType<Outcome<string>.Done>(await seats.ByElection(seats.Polls.Owner)).Value;
        Seats.Denied(Denial.HoldsItAlready, await seats.Polls.Stand(seats.Polls.People[1], by));
        Assert.IsType<Outcome<Nothing>.Done>(await seats.Polls.Stand(seats.Polls.People[0], by));
    }

    [Fact]
    public async Task Nothing_is_filled_where_no_seat_is_vacant_or_the_term_has_not_enough_left()
    {
        Seats.Denied(Denial.AlreadyDone, await seats.Start(seats.Polls.Owner));
        Seats.Denied(Denial.AlreadyDone, await seats.ByElection(seats.Polls.Owner));
        await seats.Resign(0);
        seats.Polls.Pass((await seats.Office()).Leaders[0].Until - seats.Polls.Forum.Clock.Now.UtcDateTime - TimeSpan.FromDays(6));
        Seats.Denied(Denial.TermEndsSoon, await seats.Start(seats.Polls.Owner));
        seats.Polls.PassDays(7);
        Seats.Denied(Denial.AlreadyDone, await seats.Start(seats.Polls.Owner));
    }

    [Fact]
    public async Task Where_nobody_stood_against_them_there_are_no_ballots_and_a_by_election_is_called()
    {
        using var few = await Polls.Meet();
        var id = await few.Call(Seats.Rules with { Seats = 1 });
        Assert.IsType<Outcome<Nothing>.Done>(await few.Stand(few.People[0], id));
        few.PassDays(5);
        await few.Advance();
        Assert.IsType<Outcome<Nothing>.Done>(await few.Certify(few.Owner, id));
        var office = Assert.Single(await few.Forum.With(db => OfficeReader.All(db, few.Owner, default)));
        await few.Forum.Done(db => EndMandate.Run(db, few.Owner, office.Leaders[0].Id, "Never there.", default));

        var page = await few.Forum.With(db => VacancyReader.Page(db, few.Owner, office.Id, default));
        Assert.Equal((VacancyRule.ByElection, null), (page!.Way, page.Against));
        Seats.Denied(Denial.AlreadyDone, await few.Forum.With(db => StartCountback.Run(db, few.Owner, office.Id, "Vacant.", default)));
        Assert.IsType<Outcome<string>.Done>(await few.Forum.With(db => CallByElection.Run(db, few.Owner, office.Id, "Vacant.", default)));
    }

    [Fact]
    public async Task An_office_that_says_by_election_gets_no_countback()
    {
        seats.Dispose();
        seats = await Seats.Elect(Seats.Rules with { Vacancy = VacancyRule.ByElection });
        await seats.Resign(0);
        Seats.Denied(Denial.AlreadyDone, await seats.Start(seats.Polls.Owner));
        Seats.Denied(Denial.NoPower, await seats.ByElection(seats.Polls.People[5]));
        var by = Assert.IsType<Outcome<string>.Done>(await seats.ByElection(seats.Polls.Owner)).Value;
        Seats.Denied(
            Denial.ElectionUnderWay,
            await seats.Polls.Forum.With(async db => await CallElection.Run(db, seats.Polls.Owner, (await seats.Office()).Id, "Now.", default))
        );
        Assert.Contains((await seats.Office()).UnderWay!.Id, by, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_term_that_ends_on_a_hidden_board_only_those_are_told_who_see_it()
    {
        seats.Polls.Pass((await seats.Office()).Leaders[0].Until - seats.Polls.Forum.Clock.Now.UtcDateTime - TimeSpan.FromDays(10));
        Assert.IsType<ElectionToCall>(Assert.Single(await seats.Waits(seats.Polls.Owner)));
        await seats.Hide();
        Assert.IsType<ElectionToCall>(Assert.Single(await seats.Waits(seats.Polls.Owner)));
        await seats.Polls.Forum.Done(async db =>
            await RemoveFromGroup.Run(db, seats.Polls.Owner, seats.Group, seats.Polls.Owner.PublicId!, "", default)
        );
        Assert.Empty(await seats.Waits(seats.Polls.Owner));
        Assert.Empty(await seats.Waits(seats.Polls.People[0]));
    }

    [Fact]
    public async Task Whoever_calls_elections_is_told_when_there_is_just_time_for_one()
    {
        var until = (await seats.Office()).Leaders[0].Until;
        seats.Polls.Pass(until - seats.Polls.Forum.Clock.Now.UtcDateTime - TimeSpan.FromDays(6 + 14.5));
        Assert.Empty(await seats.Waits(seats.Polls.Owner));
        seats.Polls.PassDays(1);
        Assert.Equal(new ElectionToCall((await seats.Office()).Id, "Board leader", until), Assert.Single(await seats.Waits(seats.Polls.Owner)));
        seats.Polls.PassDays(6);
        Assert.Equal(new MandateEnding((await seats.Office()).Id, "Board leader", until), Assert.Single(await seats.Waits(seats.Polls.People[0])));
        await seats.Polls.Forum.Done(async db => await CallElection.Run(db, seats.Polls.Owner, (await seats.Office()).Id, "It's time.", default));
        Assert.Empty(await seats.Waits(seats.Polls.Owner));
    }
}
