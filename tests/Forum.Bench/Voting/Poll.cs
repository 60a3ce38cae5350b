using Forum.Bench.Data;
using Forum.Domain;
using Forum.Domain.Elections;
using Forum.Domain.Elections.Ballots;
using Forum.Domain.Elections.Candidates;
using Forum.Domain.Elections.Offices;
using Forum.Domain.Members;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Storage.Sqlite;

namespace Forum.Bench.Voting;

/// <summary>An election of a forum with its vote open, and those who haven't voted in it yet.</summary>
internal sealed record Poll(string Election, IReadOnlyList<string> Voters)
{
    private const int Candidates = 8;

    private static readonly ElectionRules Rules = new()
    {
        Seats = 3,
        Powers = [Power.LockThread],
        StandDays = 0,
        StandPosts = 0,
        StandAs = Standing.Newcomer,
        StandCleanDays = 0,
        VoteDays = 0,
        VotePosts = 0,
        AnnouncementDays = 0,
        NominationDays = 1,
        QuestionDays = 1,
        VotingDays = 30,
    };

    /// <summary>It was called sixty hours ago, so that its phases have gone by as they do.</summary>
    public static async Task<Poll> Open(BenchForum forum, int voters)
    {
        var (members, election) = await At(forum, -60, db => Called(db, forum.Writers, voters));
        foreach (var hours in new[] { -30, 0 })
            await At(
                forum,
                hours,
                async db =>
                {
                    await AdvanceElections.Run(db, default);
                    return hours;
                }
            );
        var sessions = await At(
            forum,
            0,
            async db =>
            {
                var tokens = new List<string>();
                foreach (var member in members)
                    tokens.Add(await StartSession.Run(db, member, "benchmark", default));
                return tokens;
            }
        );
        return new Poll(election, sessions);
    }

    /// <summary>How many of the voters find in the box what they put there, and how many the election says have voted.</summary>
    public Task<(int Found, int Voted)> Counted(BenchForum forum) =>
        At(
            forum,
            0,
            async db =>
            {
                var found = 0;
                foreach (var voter in Voters)
                {
                    var page = await BallotReader.Page(db, await ActorReader.OfSession(db, voter, default), Election, default);
                    found += Done(page).Ranking?.Count == Candidates ? 1 : 0;
                }
                return (found, (await ElectionReader.Page(db, Actor.Guest, Election, default))!.Voted);
            }
        );

    private static async Task<(List<string> Members, string Election)> Called(ForumDb db, IReadOnlyList<string> writers, int voters)
    {
        var op = await ActorReader.Operator(db, default);
        var members = new List<string>();
        for (var i = 0; i < voters; i++)
            members.Add(Done(await CreateMember.Run(db, op, $"Voter {i}", "violet-harbour-42", _ => "-", default)));
        var office = Done(await OpenOffice.Run(db, op, new OfficeForm("Speaker", "", "site", Rules), default));
        var election = Done(await CallElection.Run(db, op, office, "It is time.", default));
        foreach (var writer in writers.Take(Candidates))
            Done(await StandForOffice.Run(db, await ActorReader.OfSession(db, writer, default), election, "I read every report.", default));
        return (members, election);
    }

    private static async Task<T> At<T>(BenchForum forum, int hours, Func<ForumDb, Task<T>> work)
    {
        using var storage = SqliteStorage.Open(forum.Folder, new Shifted(TimeSpan.FromHours(hours)), Entropy.System);
        using var db = storage.Open();
        return await work(db);
    }

    private static T Done<T>(Outcome<T> outcome) =>
        outcome is Outcome<T>.Done(var value) ? value : throw new InvalidOperationException($"The election was refused: {outcome}");

    private sealed class Shifted(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + by;
    }
}
