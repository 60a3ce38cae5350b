using System.Diagnostics;
using Forum.Domain;
using Forum.Domain.Elections;
using Forum.Domain.Elections.Ballots;
using Forum.Domain.Elections.Candidates;
using Forum.Domain.Elections.Offices;
using Forum.Domain.Members;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Storage.Sqlite;
using Forum.Web.Tests.Census.Worlds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Xunit.Abstractions;

namespace Forum.Web.Tests.Processes;

/// <summary>
/// The server is killed, with no chance to tidy up, while people vote and vote again: no ballot that was acknowledged is lost, none is counted
/// twice. Three times; with FORUM_TEST_LONG=1 30 times.
/// </summary>
[Collection(nameof(Undisturbed))]
public sealed class KilledVoteTests(ITestOutputHelper output) : IDisposable
{
    private static readonly string[] Candidates = ["Lena", "Nils", "Otto"];
    private static readonly string[] Voters = ["Vb", "Vc", "Vd", "Vf", "Vg", "Vh", "Vk", "Vp"];
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly TempFolder folder = new();
    private readonly List<KilledVoter> voters = [];
    private string election = "";

    public void Dispose()
    {
        foreach (var voter in voters)
            voter.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Every_ballot_that_was_acknowledged_is_counted_once_however_often_the_server_is_killed()
    {
        await Look(Open);
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var dice = new Random(seed);
        var times = TestRun.IsLong ? 30 : 3;
        for (var time = 0; time < times; time++)
        {
            using var server = ForumProcess.Start(folder.Path, "serve", "--urls", "http://127.0.0.1:0");
            var address = await server.Served();
            var voting = voters.Select(voter => voter.VoteUntilCutOff(address)).ToList();
            await Acknowledged(Acknowledged() + Voters.Length + dice.Next(30), voting);
            await Task.Delay(dice.Next(20));
            await server.Kill();
            await Task.WhenAll(voting);
        }
        var acknowledged = Acknowledged();
        output.WriteLine($"{acknowledged} ballots were acknowledged, {voters.Sum(voter => voter.CutOff)} were cut off");

        foreach (var voter in voters)
            voter.Sees(await Look(db => ReceiptOf(db, voter)));
        await Look(db => Until(db, s => s.SetProperty(e => e.VotingUntil, db.Now)));

        var result = Assert.IsType<PublishedResult>(await Look(db => ResultReader.Read(db, Actor.Guest, election, default)));
        var published = result.Receipts.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(voters.Select(voter => voter.Receipt).OfType<string>().Order(), published.Order());
        Assert.Equal((published.Length, published.Length), (result.Voted, result.Count.Ballots));
    }

    private int Acknowledged() => voters.Sum(voter => voter.Acknowledged);

    /// <summary>Waits for so many ballots: a server that has just started takes its time with the first.</summary>
    private async Task Acknowledged(int many, List<Task> voting)
    {
        for (var waited = Stopwatch.StartNew(); Acknowledged() < many && voting.TrueForAll(voter => !voter.IsCompleted); await Task.Delay(5))
            Assert.True(waited.Elapsed < Patience, "Nobody gets to vote.");
    }

    /// <summary>An election with its vote open, and those who will vote in it.</summary>
    private async Task<bool> Open(ForumDb db)
    {
        var op = await ActorReader.Operator(db, default);
        await ClaimSite.Run(db, new RegistrationForm("Odile", World.Password, null, true, 1), World.Hash, default);
        var candidates = new List<Actor>();
        foreach (var name in Candidates)
            candidates.Add(await ActorReader.OfSession(db, await Join(name), default));
        foreach (var name in Voters)
            voters.Add(new KilledVoter(await Join(name)));
        var rules = new ElectionRules
        {
            Powers = [Power.LockThread],
            StandDays = 0,
            StandPosts = 0,
            StandAs = Standing.Newcomer,
            StandCleanDays = 0,
            VoteDays = 0,
            VotePosts = 0,
            AnnouncementDays = 0,
            LeastPublished = 3,
        };
        var office = Done(await OpenOffice.Run(db, op, new OfficeForm("Speaker", "", "site", rules), default));
        election = Done(await CallElection.Run(db, op, office, "It is time.", default));
        foreach (var candidate in candidates)
            Done(await StandForOffice.Run(db, candidate, election, "I would lock less.", default));
        await Until(db, s => s.SetProperty(e => e.NominationsUntil, db.Now));
        await Until(db, s => s.SetProperty(e => e.VotingFrom, db.Now));
        foreach (var voter in voters)
            voter.Page = $"/elections/{election}/vote";
        return true;

        async Task<string> Join(string name)
        {
            Done(await CreateMember.Run(db, op, name, World.Password, World.Hash, default));
            return Done(await SignIn.Run(db, name, "any", "", (_, _) => true, default));
        }
    }

    private async Task<string?> ReceiptOf(ForumDb db, KilledVoter voter)
    {
        var actor = await ActorReader.OfSession(db, voter.Session, default);
        return Done(await BallotReader.Page(db, actor, election, default)).Receipt;
    }

    private async Task<bool> Until(ForumDb db, Action<UpdateSettersBuilder<Election>> now)
    {
        await db.Elections.Where(e => e.PublicId == election).ExecuteUpdateAsync(now);
        await AdvanceElections.Run(db, default);
        return true;
    }

    private async Task<T> Look<T>(Func<ForumDb, Task<T>> look)
    {
        using var storage = SqliteStorage.Open(folder.Path, TimeProvider.System, Entropy.System);
        using var db = storage.Open();
        return await look(db);
    }

    private static T Done<T>(Outcome<T> outcome) => Assert.IsType<Outcome<T>.Done>(outcome).Value;
}
