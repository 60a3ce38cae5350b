using Forum.Domain.Delegation;
using Forum.Domain.Elections;
using Forum.Domain.Elections.Ballots;
using Forum.Domain.Elections.Offices;
using Forum.Domain.Elections.Recalls;
using Forum.Domain.Powers;
using Xunit;

namespace Forum.Domain.Tests.Elections;

/// <summary>A board whose leader, the first of the people, was elected for a year; the others and the owner can recall them.</summary>
internal sealed class Recalls : IDisposable
{
    private Recalls(Polls polls) => Polls = polls;

    public Polls Polls { get; }
    public string Election { get; private set; } = "";
    public string Mandate { get; private set; } = "";
    public Actor Holder => Polls.People[0];

    /// <summary>A fifth of seven who may sign is two.</summary>
    public static readonly ElectionRules Rules = Polls.Rules with { AnnouncementDays = 0, NominationDays = 1, ObjectionDays = 0 };

    public static async Task<Recalls> Meet(ElectionRules? rules = null, int people = 7)
    {
        var recalls = new Recalls(await Polls.Meet(people));
        var polls = recalls.Polls;
        recalls.Election = await polls.Call(rules ?? Rules);
        Assert.IsType<Outcome<Nothing>.Done>(await polls.Stand(recalls.Holder, recalls.Election));
        polls.PassDays(2.5);
        await polls.Advance();
        Assert.IsType<Outcome<Nothing>.Done>(await polls.Certify(polls.Owner, recalls.Election));
        recalls.Mandate = Assert.Single((await recalls.Office()).Leaders).Id;
        return recalls;
    }

    public async Task<OfficeLine> Office() => Assert.Single(await Polls.Forum.With(db => OfficeReader.All(db, Polls.Owner, default)));

    public Task<Outcome<string>> TryStart(Actor actor, string reason = "Locks everything.") =>
        Polls.Forum.With(db => StartRecall.Run(db, actor, Mandate, reason, default));

    public async Task<string> Start(int person = 1) => Assert.IsType<Outcome<string>.Done>(await TryStart(Polls.People[person])).Value;

    public Task<Outcome<Nothing>> Sign(Actor actor, string recall) => Polls.Forum.With(db => SignRecall.Run(db, actor, recall, default));

    public Task<Outcome<Nothing>> Withdraw(Actor actor, string recall) => Polls.Forum.With(db => WithdrawSignature.Run(db, actor, recall, default));

    public async Task<RecallPage> Page(string recall, Actor? actor = null, int page = 1) =>
        Assert.IsType<RecallPage>(await Polls.Forum.With(db => RecallReader.Page(db, actor ?? Actor.Guest, recall, page, default)));

    /// <summary>Somebody to whom the holder delegates a power of the office.</summary>
    public async Task<Actor> Deputy(Actor holder, Power power)
    {
        var (grant, name) = (holder.Grants[0].PublicId, Polls.People[6].Name);
        await Polls.Forum.Done(db =>
            DelegatePowers.Run(
                db,
                holder,
                new(grant, name, null, [$"{power}"], "board:" + Polls.Board, null, db.Now.AddDays(30), 5, null, false, "to help"),
                default
            )
        );
        return await Polls.Forum.Again(Polls.People[6]);
    }

    public async Task<RecallState> State(string recall) => (await Page(recall)).State;

    /// <summary>A petition that enough have signed.</summary>
    /// <returns>Its id, and that of its vote.</returns>
    public async Task<(string Recall, string Vote)> OpenVote()
    {
        var recall = await Start();
        for (var person = 2; (await Page(recall)).Vote is null; person++)
            Assert.IsType<Outcome<Nothing>.Done>(await Sign(Polls.People[person], recall));
        return (recall, (await Page(recall)).Vote!.Id);
    }

    public Task<Outcome<string>> TryVote(Actor actor, string vote, RecallChoice choice) =>
        Polls.Forum.With(db => CastBallot.Run(db, actor, vote, BallotForm.For(choice), default));

    /// <summary>So many of the people vote for the end, the next for keeping, and the vote is counted.</summary>
    public async Task Decide(string vote, int end, int keep)
    {
        for (var person = 0; person < end + keep; person++)
            Assert.IsType<Outcome<string>.Done>(await TryVote(Polls.People[person], vote, person < end ? RecallChoice.End : RecallChoice.Keep));
        await Polls.Close(vote);
    }

    public void Dispose() => Polls.Dispose();
}
