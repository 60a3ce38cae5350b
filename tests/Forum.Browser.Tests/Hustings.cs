using Forum.Domain.Elections;
using Forum.Domain.Elections.Ballots;
using Forum.Domain.Elections.Candidates;
using Forum.Domain.Elections.Offices;
using Forum.Domain.Elections.Recalls;
using Forum.Domain.Members;
using Forum.Domain.Powers;

namespace Forum.Browser.Tests;

/// <summary>A small forum that elects the leader of its board, and those who vote there without a browser.</summary>
internal sealed class Hustings(SmallForum forum)
{
    /// <summary>Letters that no name takes for one another.</summary>
    private const string Apart = "bcdfghkptxz";

    private readonly Dictionary<string, string> sessions = [];

    /// <summary>The election's id; set once it is called.</summary>
    public string Election { get; set; } = "";
    public string Address => "/elections/" + Election;

    /// <summary>The session of somebody who joins, if they haven't yet.</summary>
    public async Task<string> SessionOf(string name) =>
        sessions.TryGetValue(name, out var session) ? session : sessions[name] = await forum.Running.Join(name);

    /// <summary>New members without a face, for the crowd.</summary>
    public async Task<IReadOnlyList<string>> Crowd(int size)
    {
        string[] names = [.. Enumerable.Range(0, size).Select(i => $"Voter{Apart[i / Apart.Length]}{Apart[i % Apart.Length]}")];
        foreach (var name in names)
            await SessionOf(name);
        return names;
    }

    /// <summary>An office over the board, and an election with its vote open in which these stand.</summary>
    public async Task OpenVote(params string[] candidates)
    {
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
        };
        foreach (var name in candidates)
            await SessionOf(name);
        var form = new OfficeForm("Board leader", "Keeps order.", "board:" + forum.Board, rules);
        var office = await forum.Running.Operate((db, op) => OpenOffice.Run(db, op, form, default));
        Election = await forum.Running.Operate((db, op) => CallElection.Run(db, op, office, "It is time.", default));
        foreach (var name in candidates)
            await forum.Running.As(sessions[name], (db, a) => StandForOffice.Run(db, a, Election, "I would lock less.", default));
        await Pass(rules.NominationDays);
        await Pass(rules.QuestionDays);
    }

    /// <summary>Lets days go by, and what comes due with them.</summary>
    public async Task Pass(int days)
    {
        forum.Running.Clock.Pass(TimeSpan.FromDays(days) + TimeSpan.FromMinutes(1));
        await forum.Running.With(async db =>
        {
            await AdvanceElections.Run(db, default);
            return true;
        });
    }

    /// <summary>Casts a ballot of a recall vote.</summary>
    public async Task Decide(string voter, RecallChoice choice) =>
        await forum.Running.As(await SessionOf(voter), (db, a) => CastBallot.Run(db, a, Election, BallotForm.For(choice), default));

    /// <summary>Casts a ballot that ranks some of the candidates; or casts it again.</summary>
    /// <returns>The receipt.</returns>
    public async Task<string> Vote(string voter, params string[] ranking)
    {
        var session = await SessionOf(voter);
        var page = await forum.Running.As(session, (db, a) => BallotReader.Page(db, a, Election, default));
        var form = new BallotForm([.. ranking.Select((name, i) => (page.Candidates.Single(c => c.Name == name).Id, (string?)$"{i + 1}"))]);
        return await forum.Running.As(session, (db, a) => CastBallot.Run(db, a, Election, form, default));
    }
}
