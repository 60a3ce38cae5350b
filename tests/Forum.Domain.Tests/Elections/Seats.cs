using Forum.Domain.Audiences;
using Forum.Domain.Boards;
using Forum.Domain.Delegation;
using Forum.Domain.Elections;
using Forum.Domain.Elections.Mandates;
using Forum.Domain.Elections.Offices;
using Forum.Domain.Elections.Vacancies;
using Forum.Domain.Notifications.Waiting;
using Forum.Domain.Powers;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Forum.Domain.Tests.Elections;

/// <summary>
/// Two seats, six who vote and four who stand. Person 0 and person 1 are elected; of those who ranked person 0 first the next choice is person 2,
/// of all others person 3.
/// </summary>
internal sealed class Seats : IDisposable
{
    private Seats(Polls polls, string election) => (Polls, Election) = (polls, election);

    public static readonly ElectionRules Rules = Polls.Rules with
    {
        Seats = 2,
        AnnouncementDays = 0,
        NominationDays = 2,
        QuestionDays = 2,
        VotingDays = 2,
        ObjectionDays = 0,
        Vacancy = VacancyRule.Countback,
    };

    public Polls Polls { get; }
    public string Election { get; }

    /// <summary>Who sees the board once it is hidden.</summary>
    public string Group { get; private set; } = "";

    public static async Task<Seats> Elect(ElectionRules rules)
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
        return new Seats(polls, election);
    }

    public void Dispose() => Polls.Dispose();

    public static void Denied<T>(Denial expected, Outcome<T> outcome) => Assert.Equal(expected, Assert.IsType<Outcome<T>.Denied>(outcome).Why);

    public async Task<OfficeLine> Office() => Assert.Single(await Polls.Forum.With(db => OfficeReader.All(db, Polls.Owner, default)));

    public async Task<List<string>> Leaders() => [.. (await Office()).Leaders.Select(l => l.MemberName).Order()];

    public string Name(int person) => Polls.People[person].Name;

    public async Task Resign(int person)
    {
        var mandate = (await Office()).Leaders.Single(l => l.MemberName == Name(person)).Id;
        var holder = await Polls.Forum.Again(Polls.People[person]);
        await Polls.Forum.Done(db => EndMandate.Run(db, holder, mandate, "Moving away.", default));
    }

    public async Task<Outcome<string>> Start(Actor actor)
    {
        var office = (await Office()).Id;
        return await Polls.Forum.With(db => StartCountback.Run(db, actor, office, "A seat is vacant.", default));
    }

    public async Task<Outcome<string>> ByElection(Actor actor)
    {
        var office = (await Office()).Id;
        return await Polls.Forum.With(db => CallByElection.Run(db, actor, office, "A seat is vacant.", default));
    }

    public Task<Deed> Give(Actor actor, Power power) => Give(actor, power, "board:" + Polls.Board);

    public Task<Deed> GiveSite(Actor actor, Power power) => Give(actor, power, "site");

    private Task<Deed> Give(Actor actor, Power power, string where) =>
        Polls.Forum.Done(db =>
            DelegatePowers.Run(
                db,
                Polls.Owner,
                new(Polls.Owner.Grants[0].PublicId, actor.Name, null, [$"{power}"], where, null, null, null, null, false, "to help"),
                default
            )
        );

    public async Task<string> Started() => Assert.IsType<Outcome<string>.Done>(await Start(Polls.Owner)).Value;

    public Task<Outcome<Nothing>> Answer(int person, string countback, bool? would) =>
        Polls.Forum.With(db => AnswerCountback.Run(db, Polls.People[person], countback, would, default));

    public Task<Outcome<Nothing>> Certify(Actor actor, string countback) =>
        Polls.Forum.With(db => CertifyCountback.Run(db, actor, countback, "", default));

    public async Task<CountbackPage> Page(string countback, Actor? actor = null) =>
        Assert.IsType<CountbackPage>(await Polls.Forum.With(db => VacancyReader.Countback(db, actor ?? Actor.Guest, countback, default)));

    public async Task<List<WaitingLine>> Waits(Actor actor) =>
        [.. await Polls.Forum.With(async db => await WaitingReader.Read(db, await Polls.Forum.Again(actor), default))];

    public async Task Hide()
    {
        Group = await Polls.Forum.Group("Testers", Polls.Owner);
        var form = await Polls.Forum.With(async db =>
        {
            var b = await db.Boards.Include(x => x.Section).SingleAsync(x => x.PublicId == Polls.Board);
            return new BoardForm(b.Section.PublicId, b.Name, b.Description, AudienceKind.Groups, [Group], b.Formats, b.Position);
        });
        await Polls.Forum.Done(db => ChangeBoard.Run(db, Polls.Owner, Polls.Board, form, default));
    }
}
