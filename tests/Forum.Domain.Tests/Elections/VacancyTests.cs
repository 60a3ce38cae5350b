using Forum.Domain.Audiences;
using Forum.Domain.Boards;
using Forum.Domain.Delegation;
using Forum.Domain.Elections;
using Forum.Domain.Elections.Ballots;
using Forum.Domain.Elections.Counting;
using Forum.Domain.Elections.Mandates;
using Forum.Domain.Elections.Offices;
using Forum.Domain.Elections.Vacancies;
using Forum.Domain.Members;
using Forum.Domain.Members.Groups;
using Forum.Domain.Moderation;
using Forum.Domain.Notifications.Waiting;
using Forum.Domain.Powers;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Forum.Domain.Tests.Elections;

/// <summary>
/// Two seats, six who vote and four who stand. Person 0 and person 1 are elected; of those who ranked person 0 first the next choice is person 2,
/// of all others person 3.
/// </summary>
public sealed class VacancyTests : IAsyncLifetime
{
    private static readonly ElectionRules Rules = Polls.Rules with
    {
        Seats = 2,
        AnnouncementDays = 0,
        NominationDays = 2,
        QuestionDays = 2,
        VotingDays = 2,
        ObjectionDays = 0,
        Vacancy = VacancyRule.Countback,
    };

    private Polls polls = null!;
    private string election = "";
    private string group = "";

    public async Task InitializeAsync() => (polls, election) = await Elect(Rules);

    public Task DisposeAsync()
    {
        polls.Dispose();
        return Task.CompletedTask;
    }

    private static async Task<(Polls, string)> Elect(ElectionRules rules)
    {
        var polls = await Polls.Meet(7);
        var election = await polls.OpenVote(4, rules);
        foreach (var voter in new[] { 0, 1, 2 })
            await polls.Vote(polls.People[voter], election, 0, 2, 3);
        foreach (var voter in new[] { 3, 4 })
            await polls.Vote(polls.People[voter], election, 1, 3);
        await polls.Vote(polls.People[5], election, 3);
        await polls.Close(election);
        Assert.IsType<Outcome<Nothing>.Done>(await polls.Certify(polls.Owner, election));
        return (polls, election);
    }

    private static void Denied<T>(Denial expected, Outcome<T> outcome) => Assert.Equal(expected, Assert.IsType<Outcome<T>.Denied>(outcome).Why);

    private async Task<OfficeLine> Office() => Assert.Single(await polls.Forum.With(db => OfficeReader.All(db, polls.Owner, default)));

    private async Task<List<string>> Leaders() => [.. (await Office()).Leaders.Select(l => l.MemberName).Order()];

    private string Name(int person) => polls.People[person].Name;

    private async Task Resign(int person)
    {
        var mandate = (await Office()).Leaders.Single(l => l.MemberName == Name(person)).Id;
        var holder = await polls.Forum.Again(polls.People[person]);
        await polls.Forum.Done(db => EndMandate.Run(db, holder, mandate, "Moving away.", default));
    }

    private async Task<Outcome<string>> Start(Actor actor)
    {
        var office = (await Office()).Id;
        return await polls.Forum.With(db => StartCountback.Run(db, actor, office, "A seat is vacant.", default));
    }

    private async Task<Outcome<string>> ByElection(Actor actor)
    {
        var office = (await Office()).Id;
        return await polls.Forum.With(db => CallByElection.Run(db, actor, office, "A seat is vacant.", default));
    }

    private Task<Deed> Give(Actor actor, Power power) =>
        polls.Forum.Done(db =>
            DelegatePowers.Run(
                db,
                polls.Owner,
                new(polls.Owner.Grants[0].PublicId, actor.Name, null, [$"{power}"], "board:" + polls.Board, null, null, null, null, false, "to help"),
                default
            )
        );

    private async Task<string> Started() => Assert.IsType<Outcome<string>.Done>(await Start(polls.Owner)).Value;

    private Task<Outcome<Nothing>> Answer(int person, string countback, bool? would) =>
        polls.Forum.With(db => AnswerCountback.Run(db, polls.People[person], countback, would, default));

    private Task<Outcome<Nothing>> Certify(Actor actor, string countback) =>
        polls.Forum.With(db => CertifyCountback.Run(db, actor, countback, "", default));

    private async Task<CountbackPage> Page(string countback, Actor? actor = null) =>
        Assert.IsType<CountbackPage>(await polls.Forum.With(db => VacancyReader.Countback(db, actor ?? Actor.Guest, countback, default)));

    private async Task<List<WaitingLine>> Waits(Actor actor) =>
        [.. await polls.Forum.With(async db => await WaitingReader.Read(db, await polls.Forum.Again(actor), default))];

    [Fact]
    public async Task The_ballots_say_who_fills_a_seat_once_everybody_who_stood_has_answered()
    {
        Assert.Equal([Name(0), Name(1)], await Leaders());
        await Resign(0);
        var office = await Office();
        Assert.Equal(new SeatToFill(office.Id, "Board leader", office.Leaders[0].Until), Assert.Single(await Waits(polls.Owner)));

        var countback = await Started();
        Assert.Equal(CountbackState.Asking, (await Page(countback)).State);
        Assert.IsType<CountbackToAnswer>(Assert.Single(await Waits(polls.People[2])));
        Assert.Empty(await Waits(polls.People[4]));
        Denied(Denial.CountbackOpen, await Certify(polls.Owner, countback));
        Assert.IsType<Outcome<Nothing>.Done>(await Answer(3, countback, true));
        Assert.IsType<Outcome<Nothing>.Done>(await Answer(2, countback, true));

        var page = await Page(countback, polls.Owner);
        Assert.Equal((CountbackState.ToCertify, null), (page.State, page.Certify));
        Assert.Equal([Name(2)], page.People.Where(p => p.Fills).Select(p => p.Name));
        Assert.IsType<CountbackToCertify>(Assert.Single(await Waits(polls.Owner)));
        Assert.IsType<Outcome<Nothing>.Done>(await Certify(polls.Owner, countback));

        Assert.Equal([Name(1), Name(2)], await Leaders());
        var leaders = (await Office()).Leaders;
        Assert.Single(leaders.Select(l => l.Until).Distinct());
        Assert.Equal(CountbackState.Filled, (await Page(countback)).State);
        var act = await polls.Forum.With(db => db.Acts.OrderBy(a => a.Id).LastAsync());
        Assert.Equal((ActKind.FillSeat, polls.People[2].MemberId, countback), (act.Kind, act.SubjectId, act.After));
        Assert.Equal(Power.LockThread, Assert.Single((await polls.Forum.Again(polls.People[2])).Grants).Powers.Named[0]);
        Denied(Denial.AlreadyDone, await Certify(polls.Owner, countback));
        Denied(Denial.AlreadyDone, await Start(polls.Owner));
        Assert.Empty(await Waits(polls.Owner));
    }

    [Fact]
    public async Task Who_says_no_or_nothing_is_passed_over_and_the_published_count_can_be_repeated()
    {
        await Resign(0);
        var countback = await Started();
        Assert.IsType<Outcome<Nothing>.Done>(await Answer(2, countback, true));
        Assert.IsType<Outcome<Nothing>.Done>(await Answer(2, countback, false));
        Assert.IsType<Outcome<Nothing>.Done>(await Answer(3, countback, true));
        Assert.IsType<Outcome<Nothing>.Done>(await Certify(polls.Owner, countback));
        Assert.Equal([Name(1), Name(3)], await Leaders());

        // By then somebody else has gone: what was counted stays what it was.
        await Resign(1);
        var page = await Page(countback);
        var result = (await polls.Forum.With(db => ResultReader.Read(db, Actor.Guest, election, default)))!;
        var file = BltReader.Read(result.File!).File!;
        var again = Count.Run(file with { Withdrawn = page.Without.ToHashSet() }, CountRule.Scottish, page.Count!.Seats, page.TieSeed);
        Assert.Equal(again.Elected.Select(e => e.Name).Order(), new[] { Name(1), Name(3) }.Order());
        Assert.Equal(CountJson.Of(again).ToJsonString(), CountJson.Of(page.Count).ToJsonString());
    }

    [Fact]
    public async Task Silence_counts_as_no_after_the_days_to_answer_and_then_a_by_election_fills_the_seat()
    {
        await Resign(0);
        var countback = await Started();
        Denied(Denial.AlreadyDone, await ByElection(polls.Owner));
        polls.PassDays(Countback.AnswerDays + 0.1);
        Assert.Equal(CountbackState.Nobody, (await Page(countback)).State);
        Denied(Denial.CountbackClosed, await Answer(2, countback, true));
        Denied(Denial.AlreadyDone, await Certify(polls.Owner, countback));
        Denied(Denial.AlreadyDone, await Start(polls.Owner));

        var by = Assert.IsType<Outcome<string>.Done>(await ByElection(polls.Owner)).Value;
        Assert.Equal(CountbackState.Overtaken, (await Page(countback)).State);
        foreach (var person in new[] { 5, 6 })
            Assert.IsType<Outcome<Nothing>.Done>(await polls.Stand(polls.People[person], by));
        polls.PassDays(2.1);
        await polls.Advance();
        polls.PassDays(2);
        await polls.Advance();
        await polls.Vote(polls.People[1], by, 6, 5);
        await polls.Close(by);
        Assert.IsType<Outcome<Nothing>.Done>(await polls.Certify(polls.Owner, by));

        Assert.Equal([Name(1), Name(6)], await Leaders());
        Assert.Single((await Office()).Leaders.Select(l => l.Until).Distinct());
        var page = await polls.Page(Actor.Guest, by);
        Assert.Equal((1, (await Office()).Leaders[0].Until), (page.Rules.Seats, page.TermUntil));
    }

    [Fact]
    public async Task Whoever_holds_the_office_keeps_it_whatever_the_countback_says()
    {
        await Resign(1);
        var countback = await Started();
        Assert.IsType<Outcome<Nothing>.Done>(await Answer(2, countback, true));
        Assert.IsType<Outcome<Nothing>.Done>(await Answer(3, countback, true));
        // The ballots of those who went pass to person 3 now.
        Assert.Equal([Name(3)], (await Page(countback)).People.Where(p => p.Fills).Select(p => p.Name));
        Assert.IsType<Outcome<Nothing>.Done>(await Certify(polls.Owner, countback));
        Assert.Equal([Name(0), Name(3)], await Leaders());
    }

    [Fact]
    public async Task An_election_that_was_called_and_stopped_meanwhile_ends_a_countback_for_good()
    {
        await Resign(0);
        var countback = await Started();
        Assert.IsType<Outcome<Nothing>.Done>(await Answer(3, countback, true));
        var whole = await polls.Forum.Done(async db => await CallElection.Run(db, polls.Owner, (await Office()).Id, "Everybody anew.", default));
        Denied(Denial.CountbackClosed, await Answer(2, countback, true));
        Assert.Empty(await Waits(polls.People[2]));
        polls.PassDays(1);
        await polls.Forum.Done(db => StopElection.Run(db, polls.Owner, whole, "Rather not.", default));
        polls.PassDays(Countback.AnswerDays);

        Assert.Equal(CountbackState.Overtaken, (await Page(countback)).State);
        Denied(Denial.AlreadyDone, await Certify(polls.Owner, countback));
        var anew = await Started();
        Assert.Equal(CountbackState.Asking, (await Page(anew)).State);
        Assert.IsType<CountbackToAnswer>(Assert.Single(await Waits(polls.People[2])));
    }

    [Fact]
    public async Task Whoever_holds_the_office_cannot_win_a_second_seat_in_a_by_election()
    {
        polls.Dispose();
        (polls, election) = await Elect(Rules with { Vacancy = VacancyRule.ByElection });
        await Resign(0);
        var by = Assert.IsType<Outcome<string>.Done>(await ByElection(polls.Owner)).Value;
        Denied(Denial.HoldsItAlready, await polls.Stand(polls.People[1], by));
        Assert.IsType<Outcome<Nothing>.Done>(await polls.Stand(polls.People[0], by));
    }

    [Fact]
    public async Task Nobody_certifies_or_starts_what_they_stood_in_and_only_those_who_stood_and_lost_are_asked()
    {
        await Resign(0);
        await Give(polls.People[3], Power.CertifyElection);
        var stood = await polls.Forum.Again(polls.People[3]);
        Denied(Denial.OwnElection, await Start(stood));
        Denied(Denial.NoPower, await Start(polls.People[5]));
        var countback = await Started();
        Denied(Denial.NotACandidate, await Answer(5, countback, true));
        Denied(Denial.NotACandidate, await Answer(0, countback, true));
        Denied(Denial.NotACandidate, await Answer(1, countback, true));
        Assert.IsType<Outcome<Nothing>.Invalid>(await Answer(2, countback, null));
        Assert.IsType<Outcome<Nothing>.Done>(await Answer(2, countback, true));
        Assert.IsType<Outcome<Nothing>.Done>(await Answer(3, countback, false));
        Denied(Denial.OwnElection, await Certify(stood, countback));
    }

    [Fact]
    public async Task Who_was_silenced_before_or_left_meanwhile_does_not_fill_the_seat_but_a_sanction_meanwhile_decides_nothing()
    {
        await Resign(0);
        await polls.Forum.Done(db => SilenceMember.Run(db, polls.Owner, polls.People[2].PublicId!, 5, "Enough.", default));
        var countback = await Started();
        Assert.IsType<Outcome<Nothing>.Done>(await Answer(2, countback, true));
        Assert.IsType<Outcome<Nothing>.Done>(await Answer(3, countback, true));
        Assert.Equal([Name(3)], (await Page(countback)).People.Where(p => p.Fills).Select(p => p.Name));
        polls.PassDays(0.1);
        await polls.Forum.Done(db => SilenceMember.Run(db, polls.Owner, polls.People[3].PublicId!, 5, "Enough.", default));
        Assert.Equal([Name(3)], (await Page(countback)).People.Where(p => p.Fills).Select(p => p.Name));
        await polls.Forum.Done(db => LeaveForum.Run(db, polls.People[3], TestForum.Password, false, TestForum.Plain, default));
        Assert.Equal(CountbackState.Nobody, (await Page(countback)).State);
    }

    [Fact]
    public async Task Nothing_is_filled_where_no_seat_is_vacant_or_the_term_has_not_enough_left()
    {
        Denied(Denial.AlreadyDone, await Start(polls.Owner));
        Denied(Denial.AlreadyDone, await ByElection(polls.Owner));
        await Resign(0);
        polls.Pass((await Office()).Leaders[0].Until - polls.Forum.Clock.Now.UtcDateTime - TimeSpan.FromDays(6));
        Denied(Denial.TermEndsSoon, await Start(polls.Owner));
        polls.PassDays(7);
        Denied(Denial.AlreadyDone, await Start(polls.Owner));
    }

    [Fact]
    public async Task Where_nobody_stood_against_them_there_are_no_ballots_and_a_by_election_is_called()
    {
        using var few = await Polls.Meet();
        var id = await few.Call(Rules with { Seats = 1 });
        Assert.IsType<Outcome<Nothing>.Done>(await few.Stand(few.People[0], id));
        few.PassDays(5);
        await few.Advance();
        Assert.IsType<Outcome<Nothing>.Done>(await few.Certify(few.Owner, id));
        var office = Assert.Single(await few.Forum.With(db => OfficeReader.All(db, few.Owner, default)));
        await few.Forum.Done(db => EndMandate.Run(db, few.Owner, office.Leaders[0].Id, "Never there.", default));

        var page = await few.Forum.With(db => VacancyReader.Page(db, few.Owner, office.Id, default));
        Assert.Equal((VacancyRule.ByElection, null), (page!.Way, page.Against));
        Denied(Denial.AlreadyDone, await few.Forum.With(db => StartCountback.Run(db, few.Owner, office.Id, "Vacant.", default)));
        Assert.IsType<Outcome<string>.Done>(await few.Forum.With(db => CallByElection.Run(db, few.Owner, office.Id, "Vacant.", default)));
    }

    [Fact]
    public async Task An_office_that_says_by_election_gets_no_countback()
    {
        polls.Dispose();
        (polls, election) = await Elect(Rules with { Vacancy = VacancyRule.ByElection });
        await Resign(0);
        Denied(Denial.AlreadyDone, await Start(polls.Owner));
        Denied(Denial.NoPower, await ByElection(polls.People[5]));
        var by = Assert.IsType<Outcome<string>.Done>(await ByElection(polls.Owner)).Value;
        Denied(
            Denial.ElectionUnderWay,
            await polls.Forum.With(async db => await CallElection.Run(db, polls.Owner, (await Office()).Id, "Now.", default))
        );
        Assert.Contains((await Office()).UnderWay!.Id, by, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_countback_over_a_hidden_board_is_seen_by_those_who_see_the_board()
    {
        await Resign(0);
        var countback = await Started();
        await Hide();
        Assert.Null(await polls.Forum.With(db => VacancyReader.Countback(db, Actor.Guest, countback, default)));
        Assert.Null(await polls.Forum.With(db => VacancyReader.Countback(db, polls.People[5], countback, default)));
        Assert.IsType<Outcome<Nothing>.NotFound>(await Answer(2, countback, true));
        Assert.Empty(await Waits(polls.People[2]));
        Assert.Empty(await polls.Forum.With(db => VacancyReader.All(db, Actor.Guest, default)));
    }

    private async Task Hide()
    {
        group = await polls.Forum.Group("Testers", polls.Owner);
        var form = await polls.Forum.With(async db =>
        {
            var b = await db.Boards.Include(x => x.Section).SingleAsync(x => x.PublicId == polls.Board);
            return new BoardForm(b.Section.PublicId, b.Name, b.Description, AudienceKind.Groups, [group], b.Formats, b.Position);
        });
        await polls.Forum.Done(db => ChangeBoard.Run(db, polls.Owner, polls.Board, form, default));
    }

    [Fact]
    public async Task Of_a_term_that_ends_on_a_hidden_board_only_those_are_told_who_see_it()
    {
        polls.Pass((await Office()).Leaders[0].Until - polls.Forum.Clock.Now.UtcDateTime - TimeSpan.FromDays(10));
        Assert.IsType<ElectionToCall>(Assert.Single(await Waits(polls.Owner)));
        await Hide();
        Assert.IsType<ElectionToCall>(Assert.Single(await Waits(polls.Owner)));
        await polls.Forum.Done(async db => await RemoveFromGroup.Run(db, polls.Owner, group, polls.Owner.PublicId!, "", default));
        Assert.Empty(await Waits(polls.Owner));
        Assert.Empty(await Waits(polls.People[0]));
    }

    [Fact]
    public async Task Whoever_calls_elections_is_told_when_there_is_just_time_for_one()
    {
        var until = (await Office()).Leaders[0].Until;
        polls.Pass(until - polls.Forum.Clock.Now.UtcDateTime - TimeSpan.FromDays(6 + 14.5));
        Assert.Empty(await Waits(polls.Owner));
        polls.PassDays(1);
        Assert.Equal(new ElectionToCall((await Office()).Id, "Board leader", until), Assert.Single(await Waits(polls.Owner)));
        polls.PassDays(6);
        Assert.Equal(new MandateEnding((await Office()).Id, "Board leader", until), Assert.Single(await Waits(polls.People[0])));
        await polls.Forum.Done(async db => await CallElection.Run(db, polls.Owner, (await Office()).Id, "It's time.", default));
        Assert.Empty(await Waits(polls.Owner));
    }
}
