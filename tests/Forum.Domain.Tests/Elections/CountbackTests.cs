using Forum.Domain.Elections;
using Forum.Domain.Elections.Ballots;
using Forum.Domain.Elections.Counting;
using Forum.Domain.Elections.Vacancies;
using Forum.Domain.Members;
using Forum.Domain.Moderation;
using Forum.Domain.Notifications.Waiting;
using Forum.Domain.Powers;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Forum.Domain.Tests.Elections;

/// <summary>Seats that the last ballots fill; see <see cref="Seats"/>.</summary>
public sealed class CountbackTests : IAsyncLifetime
{
    private Seats seats = null!;

    public async Task InitializeAsync() => seats = await Seats.Elect(Seats.Rules);

    public Task DisposeAsync()
    {
        seats.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task The_ballots_say_who_fills_a_seat_once_everybody_who_stood_has_answered()
    {
        Assert.Equal([seats.Name(0), seats.Name(1)], await seats.Leaders());
        await seats.Resign(0);
        var office = await seats.Office();
        Assert.Equal(new SeatToFill(office.Id, "Board leader", office.Leaders[0].Until), Assert.Single(await seats.Waits(seats.Polls.Owner)));

        var countback = await seats.Started();
        Assert.Equal(CountbackState.Asking, (await seats.Page(countback)).State);
        Assert.IsType<CountbackToAnswer>(Assert.Single(await seats.Waits(seats.Polls.People[2])));
        Assert.Empty(await seats.Waits(seats.Polls.People[4]));
        Seats.Denied(Denial.CountbackOpen, await seats.Certify(seats.Polls.Owner, countback));
        Assert.IsType<Outcome<Nothing>.Done>(await seats.Answer(3, countback, true));
        Assert.IsType<Outcome<Nothing>.Done>(await seats.Answer(2, countback, true));

        var page = await seats.Page(countback, seats.Polls.Owner);
        Assert.Equal((CountbackState.ToCertify, null), (page.State, page.Certify));
        Assert.Equal([seats.Name(2)], page.People.Where(p => p.Fills).Select(p => p.Name));
        Assert.IsType<CountbackToCertify>(Assert.Single(await seats.Waits(seats.Polls.Owner)));
        Assert.IsType<Outcome<Nothing>.Done>(await seats.Certify(seats.Polls.Owner, countback));

        Assert.Equal([seats.Name(1), seats.Name(2)], await seats.Leaders());
        var leaders = (await seats.Office()).Leaders;
        Assert.Single(leaders.Select(l => l.Until).Distinct());
        Assert.Equal(CountbackState.Filled, (await seats.Page(countback)).State);
        var act = await seats.Polls.Forum.With(db => db.Acts.OrderBy(a => a.Id).LastAsync());
        Assert.Equal((ActKind.FillSeat, seats.Polls.People[2].MemberId, countback), (act.Kind, act.SubjectId, act.After));
        Assert.Equal(Power.LockThread, Assert.Single((await seats.Polls.Forum.Again(seats.Polls.People[2])).Grants).Powers.Named[0]);
        Seats.Denied(Denial.AlreadyDone, await seats.Certify(seats.Polls.Owner, countback));
        Seats.Denied(Denial.AlreadyDone, await seats.Start(seats.Polls.Owner));
        Assert.Empty(await seats.Waits(seats.Polls.Owner));
    }

    [Fact]
    public async Task Who_says_no_or_nothing_is_passed_over_and_the_published_count_can_be_repeated()
    {
        await seats.Resign(0);
        var countback = await seats.Started();
        Assert.IsType<Outcome<Nothing>.Done>(await seats.Answer(2, countback, true));
        Assert.IsType<Outcome<Nothing>.Done>(await seats.Answer(2, countback, false));
        Assert.IsType<Outcome<Nothing>.Done>(await seats.Answer(3, countback, true));
        Assert.IsType<Outcome<Nothing>.Done>(await seats.Certify(seats.Polls.Owner, countback));
        Assert.Equal([seats.Name(1), seats.Name(3)], await seats.Leaders());

        // By then somebody else has gone: what was counted stays what it was.
        await seats.Resign(1);
        var page = await seats.Page(countback);
        var result = (await seats.Polls.Forum.With(db => ResultReader.Read(db, Actor.Guest, seats.Election, default)))!;
        var file = BltReader.Read(result.File!).File!;
        var again = Count.Run(file with { Withdrawn = page.Without.ToHashSet() }, CountRule.Scottish, page.Count!.Seats, page.TieSeed);
        Assert.Equal(again.Elected.Select(e => e.Name).Order(), new[] { seats.Name(1), seats.Name(3) }.Order());
        Assert.Equal(CountJson.Of(again).ToJsonString(), CountJson.Of(page.Count).ToJsonString());
    }

    [Fact]
    public async Task Silence_counts_as_no_after_the_days_to_answer_and_then_a_by_election_fills_the_seat()
    {
        await seats.Resign(0);
        var countback = await seats.Started();
        Seats.Denied(Denial.AlreadyDone, await seats.ByElection(seats.Polls.Owner));
        seats.Polls.PassDays(Countback.AnswerDays + 0.1);
        Assert.Equal(CountbackState.Nobody, (await seats.Page(countback)).State);
        Seats.Denied(Denial.CountbackClosed, await seats.Answer(2, countback, true));
        Seats.Denied(Denial.AlreadyDone, await seats.Certify(seats.Polls.Owner, countback));
        Seats.Denied(Denial.AlreadyDone, await seats.Start(seats.Polls.Owner));

        var by = Assert.IsType<Outcome<string>.Done>(await seats.ByElection(seats.Polls.Owner)).Value;
        Assert.Equal(CountbackState.Overtaken, (await seats.Page(countback)).State);
        foreach (var person in new[] { 5, 6 })
            Assert.IsType<Outcome<Nothing>.Done>(await seats.Polls.Stand(seats.Polls.People[person], by));
        seats.Polls.PassDays(2.1);
        await seats.Polls.Advance();
        seats.Polls.PassDays(2);
        await seats.Polls.Advance();
        await seats.Polls.Vote(seats.Polls.People[1], by, 6, 5);
        await seats.Polls.Close(by);
        Assert.IsType<Outcome<Nothing>.Done>(await seats.Polls.Certify(seats.Polls.Owner, by));

        Assert.Equal([seats.Name(1), seats.Name(6)], await seats.Leaders());
        Assert.Single((await seats.Office()).Leaders.Select(l => l.Until).Distinct());
        var page = await seats.Polls.Page(Actor.Guest, by);
        Assert.Equal((1, (await seats.Office()).Leaders[0].Until), (page.Rules.Seats, page.TermUntil));
    }

    [Fact]
    public async Task Whoever_holds_the_office_keeps_it_whatever_the_countback_says()
    {
        await seats.Resign(1);
        var countback = await seats.Started();
        Assert.IsType<Outcome<Nothing>.Done>(await seats.Answer(2, countback, true));
        Assert.IsType<Outcome<Nothing>.Done>(await seats.Answer(3, countback, true));
        // The ballots of those who went pass to person 3 now.
        Assert.Equal([seats.Name(3)], (await seats.Page(countback)).People.Where(p => p.Fills).Select(p => p.Name));
        Assert.IsType<Outcome<Nothing>.Done>(await seats.Certify(seats.Polls.Owner, countback));
        Assert.Equal([seats.Name(0), seats.Name(3)], await seats.Leaders());
    }

    [Fact]
    public async Task An_election_that_was_called_and_stopped_meanwhile_ends_a_countback_for_good()
    {
        await seats.Resign(0);
        var countback = await seats.Started();
        Assert.IsType<Outcome<Nothing>.Done>(await seats.Answer(3, countback, true));
        var whole = await seats.Polls.Forum.Done(async db =>
            await CallElection.Run(db, seats.Polls.Owner, (await seats.Office()).Id, "Everybody anew.", default)
        );
        Seats.Denied(Denial.CountbackClosed, await seats.Answer(2, countback, true));
        Assert.Empty(await seats.Waits(seats.Polls.People[2]));
        seats.Polls.PassDays(1);
        await seats.Polls.Forum.Done(db => StopElection.Run(db, seats.Polls.Owner, whole, "Rather not.", default));
        seats.Polls.PassDays(Countback.AnswerDays);

        Assert.Equal(CountbackState.Overtaken, (await seats.Page(countback)).State);
        Seats.Denied(Denial.AlreadyDone, await seats.Certify(seats.Polls.Owner, countback));
        var anew = await seats.Started();
        Assert.Equal(CountbackState.Asking, (await seats.Page(anew)).State);
        Assert.IsType<CountbackToAnswer>(Assert.Single(await seats.Waits(seats.Polls.People[2])));
    }

    [Fact]
    public async Task Nobody_certifies_or_starts_what_they_stood_in_and_only_those_who_stood_and_lost_are_asked()
    {
        await seats.Resign(0);
        await seats.Give(seats.Polls.People[3], Power.CertifyElection);
        var stood = await seats.Polls.Forum.Again(seats.Polls.People[3]);
        Seats.Denied(Denial.OwnElection, await seats.Start(stood));
        Seats.Denied(Denial.NoPower, await seats.Start(seats.Polls.People[5]));
        var countback = await seats.Started();
        Seats.Denied(Denial.NotACandidate, await seats.Answer(5, countback, true));
        Seats.Denied(Denial.NotACandidate, await seats.Answer(0, countback, true));
        Seats.Denied(Denial.NotACandidate, await seats.Answer(1, countback, true));
        Assert.IsType<Outcome<Nothing>.Invalid>(await seats.Answer(2, countback, null));
        Assert.IsType<Outcome<Nothing>.Done>(await seats.Answer(2, countback, true));
        Assert.IsType<Outcome<Nothing>.Done>(await seats.Answer(3, countback, false));
        Seats.Denied(Denial.OwnElection, await seats.Certify(stood, countback));
    }

    [Fact]
    public async Task Who_was_silenced_before_or_left_meanwhile_does_not_fill_the_seat_but_a_sanction_meanwhile_decides_nothing()
    {
        await seats.Resign(0);
        await seats.Polls.Forum.Done(db => SilenceMember.Run(db, seats.Polls.Owner, seats.Polls.People[2].PublicId!, 5, "Enough.", default));
        var countback = await seats.Started();
        Assert.IsType<Outcome<Nothing>.Done>(await seats.Answer(2, countback, true));
        Assert.IsType<Outcome<Nothing>.Done>(await seats.Answer(3, countback, true));
        Assert.Equal([seats.Name(3)], (await seats.Page(countback)).People.Where(p => p.Fills).Select(p => p.Name));
        seats.Polls.PassDays(0.1);
        await seats.Polls.Forum.Done(db => SilenceMember.Run(db, seats.Polls.Owner, seats.Polls.People[3].PublicId!, 5, "Enough.", default));
        Assert.Equal([seats.Name(3)], (await seats.Page(countback)).People.Where(p => p.Fills).Select(p => p.Name));
        await seats.Polls.Forum.Done(db => LeaveForum.Run(db, seats.Polls.People[3], TestForum.Password, false, TestForum.Plain, default));
        Assert.Equal(CountbackState.Nobody, (await seats.Page(countback)).State);
    }

    [Fact]
    public async Task A_countback_over_a_hidden_board_is_seen_by_those_who_see_the_board()
    {
        await seats.Resign(0);
        var countback = await seats.Started();
        await seats.Hide();
        Assert.Null(await seats.Polls.Forum.With(db => VacancyReader.Countback(db, Actor.Guest, countback, default)));
        Assert.Null(await seats.Polls.Forum.With(db => VacancyReader.Countback(db, seats.Polls.People[5], countback, default)));
        Assert.IsType<Outcome<Nothing>.NotFound>(await seats.Answer(2, countback, true));
        Assert.Empty(await seats.Waits(seats.Polls.People[2]));
        Assert.Empty(await seats.Polls.Forum.With(db => VacancyReader.All(db, Actor.Guest, default)));
    }

    [Fact]
    public async Task Whoever_started_it_leaves_the_mandates_to_somebody_else_who_could_give_them()
    {
        var other = seats.Polls.People[6];
        await seats.Resign(0);
        var countback = await seats.Started();
        foreach (var person in new[] { 2, 3 })
            Assert.IsType<Outcome<Nothing>.Done>(await seats.Answer(person, countback, true));
        Assert.Null((await seats.Page(countback, seats.Polls.Owner)).Certify);

        await seats.GiveSite(other, Power.CertifyElection);

        Assert.Equal(Denial.OwnElection, (await seats.Page(countback, seats.Polls.Owner)).Certify);
        Seats.Denied(Denial.OwnElection, await seats.Certify(seats.Polls.Owner, countback));
        Assert.IsType<Outcome<Nothing>.Done>(await seats.Certify(await seats.Polls.Forum.Again(other), countback));
        Assert.Equal([seats.Name(1), seats.Name(2)], await seats.Leaders());
    }
}
