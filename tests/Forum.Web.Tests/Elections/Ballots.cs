using Forum.Domain.Elections;
using Forum.Domain.Elections.Ballots;
using Forum.Domain.Elections.Offices;
using Forum.Domain.Members;
using Forum.Domain.Powers;
using Forum.Web.Tests.Admin;
using Forum.Web.Tests.Census;
using Microsoft.EntityFrameworkCore;

namespace Forum.Web.Tests.Elections;

/// <summary>A forum of four with an election for which one can stand: a day of nominations, a day of questions, a day to vote.</summary>
internal sealed class Ballots : IAsyncDisposable
{
    private Ballots(AdminForum forum) => Forum = forum;

    public AdminForum Forum { get; }
    public Visitor Ada { get; private set; } = null!;
    public Visitor Ben { get; private set; } = null!;
    public Visitor Cleo { get; private set; } = null!;
    public string Id { get; private set; } = "";
    public string Address => "/elections/" + Id;
    public string Vote => Address + "/vote";

    public static async Task<Ballots> Call()
    {
        var ballots = new Ballots(await AdminForum.Open());
        var forum = ballots.Forum;
        (ballots.Ada, ballots.Ben, ballots.Cleo) = (await forum.Member("Ada"), await forum.Member("Ben"), await forum.Member("Cleo"));
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
            NominationDays = 1,
            QuestionDays = 1,
            VotingDays = 1,
            ObjectionDays = 0,
            LeastPublished = 3,
        };
        var form = new OfficeForm("Speaker", "Speaks for us.", "site", rules);
        var office = await forum.Done(async db => await OpenOffice.Run(db, await ActorReader.Operator(db, default), form, default));
        ballots.Id = await forum.Done(async db =>
            await CallElection.Run(db, await ActorReader.Operator(db, default), office, "It is time.", default)
        );
        return ballots;
    }

    /// <summary>Ada and Ben stand, and the vote is open.</summary>
    public static async Task<Ballots> Open()
    {
        var ballots = await Call();
        foreach (var candidate in new[] { ballots.Ada, ballots.Ben })
            await ballots.Forum.Post(candidate, ballots.Address + "?handler=Stand", ("Statement", "I would lock less."));
        await ballots.Pass(2.1);
        return ballots;
    }

    public async Task Pass(double days)
    {
        Forum.Clock.Pass(TimeSpan.FromDays(days));
        await Forum.Do(async db =>
        {
            await AdvanceElections.Run(db, default);
            return true;
        });
    }

    /// <summary>The field in which a candidate is ranked.</summary>
    public async Task<string> FieldOf(Visitor candidate) =>
        BallotForm.FieldOf(await Forum.Do(db => db.Candidacies.Where(c => c.Member.PublicId == candidate.Id).Select(c => c.PublicId).SingleAsync()));

    /// <summary>Casts a ballot; the receipt as the page shows it.</summary>
    public async Task<string> Cast(Visitor voter, params Visitor[] ranking)
    {
        var fields = new List<(string, string)>();
        foreach (var candidate in ranking)
            fields.Add((await FieldOf(candidate), $"{fields.Count + 1}"));
        var answer = await Forum.Post(voter, Vote + "?handler=Cast", [.. fields]);
        Assert.Equal((302, Vote), (answer.Status, answer.Header("Location")));
        return (await Forum.Page(voter, Vote)).QuerySelector(".receipt-code")!.TextContent.Trim();
    }

    public ValueTask DisposeAsync() => Forum.DisposeAsync();
}
