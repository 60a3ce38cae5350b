using Forum.Domain.Elections;
using Forum.Domain.Elections.Ballots;
using Forum.Domain.Elections.Candidates;
using Forum.Domain.Elections.Offices;
using Forum.Domain.Members;
using Forum.Domain.Powers;
using Xunit;

namespace Forum.Domain.Tests.Elections;

/// <summary>A forum with a board that elects its leader, and people old enough to.</summary>
internal sealed class Polls : IDisposable
{
    private Polls() { }

    public TestForum Forum { get; } = new();
    public Actor Owner { get; private set; } = Actor.Guest;
    public string Board { get; private set; } = "";
    public List<Actor> People { get; } = [];

    public static readonly ElectionRules Rules = new()
    {
        Powers = [Power.LockThread, Power.HidePost, Power.Delegate],
        ActsPerDay = 20,
        StandDays = 10,
        StandPosts = 0,
        StandAs = Standing.Newcomer,
        VoteDays = 10,
        VotePosts = 0,
        LeastPublished = 3,
    };

    /// <param name="people">How many members there are beside the owner.</param>
    public static async Task<Polls> Meet(int people = 6)
    {
        var polls = new Polls();
        polls.Owner = await polls.Forum.Owner();
        for (var i = 0; i < people; i++)
            polls.People.Add(await polls.Forum.Member($"Person{Letters(i)}"));
        polls.Board = await polls.Forum.Board("Here");
        polls.Pass(TimeSpan.FromDays(100));
        return polls;
    }

    public void Pass(TimeSpan time) => Forum.Clock.Now += time;

    public void PassDays(double days) => Pass(TimeSpan.FromDays(days));

    public Task Advance() =>
        Forum.With(async db =>
        {
            await AdvanceElections.Run(db, default);
            return 0;
        });

    public OfficeForm Form(ElectionRules? rules = null) => new("Board leader", "Keeps order here.", "board:" + Board, rules ?? Rules);

    public Task<string> Office(ElectionRules? rules = null) => Forum.Done(db => OpenOffice.Run(db, Owner, Form(rules), default));

    public async Task<string> Call(ElectionRules? rules = null)
    {
        var office = await Office(rules);
        return await Forum.Done(db => CallElection.Run(db, Owner, office, "It's time.", default));
    }

    public Task<Outcome<Nothing>> Stand(Actor actor, string election, string statement = "I would lock less.") =>
        Forum.With(db => StandForOffice.Run(db, actor, election, statement, default));

    /// <summary>An election in which so many of the people stand, with its vote open.</summary>
    public async Task<string> OpenVote(int candidates, ElectionRules? rules = null)
    {
        var election = await Call(rules);
        PassDays((rules ?? Rules).AnnouncementDays + 0.5);
        foreach (var person in People.Take(candidates))
            Assert.IsType<Outcome<Nothing>.Done>(await Stand(person, election));
        PassDays((rules ?? Rules).NominationDays);
        await Advance();
        PassDays((rules ?? Rules).QuestionDays);
        await Advance();
        return election;
    }

    public async Task Close(string election)
    {
        var page = await Page(Actor.Guest, election);
        Pass(page.VotingUntil - Forum.Clock.Now.UtcDateTime);
        await Advance();
    }

    public async Task<ElectionPage> Page(Actor actor, string election) =>
        Assert.IsType<ElectionPage>(await Forum.With(db => ElectionReader.Page(db, actor, election, default)));

    /// <summary>A ballot that ranks some of the people, called by their place.</summary>
    public async Task<BallotForm> Ballot(string election, params int[] ranked)
    {
        var candidates = (await Page(Actor.Guest, election)).Candidates;
        return new BallotForm([
            .. ranked.Select((person, i) => (candidates.Single(c => c.MemberId == People[person].PublicId).Id, (string?)$"{i + 1}")),
        ]);
    }

    public async Task<Outcome<string>> Try(Actor actor, string election, params int[] ranked)
    {
        var form = await Ballot(election, ranked);
        return await Forum.With(db => CastBallot.Run(db, actor, election, form, default));
    }

    public async Task<string> Vote(Actor actor, string election, params int[] ranked) =>
        Assert.IsType<Outcome<string>.Done>(await Try(actor, election, ranked)).Value;

    public Task<Outcome<Nothing>> Certify(Actor actor, string election) => Forum.With(db => CertifyElection.Run(db, actor, election, "", default));

    /// <summary>Of letters that aren't taken for one another.</summary>
    private static string Letters(int i) => i < Apart.Length ? $"{Apart[i]}" : Letters(i / Apart.Length - 1) + Apart[i % Apart.Length];

    private const string Apart = "bcdfghkptxz";

    public void Dispose() => Forum.Dispose();
}
