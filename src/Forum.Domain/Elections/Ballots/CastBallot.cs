using Forum.Domain.Elections.Counting;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Elections.Ballots;

public static class CastBallot
{
    /// <summary>
    /// Votes, or votes again: the last ballot of a voter is the one that counts. What was chosen is in no log and carries no time.
    /// </summary>
    /// <returns>The receipt: whoever has it finds the ballot among those that are published.</returns>
    public static Task<Outcome<string>> Run(ForumDb db, Actor actor, string electionId, BallotForm form, CancellationToken ct) =>
        db.Write<Outcome<string>>(
            actor,
            async actor =>
            {
                var ready = await Ready(db, actor, electionId, form, ct);
                if (ready is not Outcome<ReadyBallot>.Done(var ballot))
                    return ready.As<string>();
                var receipt = await new BallotBox(db, ballot.Election).Put(actor.MemberId!.Value, ballot.Ranking, ct);
                var me = ballot.Election.Id;
                await db
                    .Electors.Where(e => e.ElectionId == me && e.MemberId == actor.MemberId && !e.HasVoted)
                    .ExecuteUpdateAsync(s => s.SetProperty(e => e.HasVoted, true), ct);
                return receipt;
            },
            ct
        );

    /// <summary>Looks at a ballot without casting it: what it would say, or what is wrong with it.</summary>
    /// <returns>The candidates' ids, the most wanted first.</returns>
    public static Task<Outcome<IReadOnlyList<string>>> Review(ForumDb db, Actor actor, string electionId, BallotForm form, CancellationToken ct) =>
        db.Write<Outcome<IReadOnlyList<string>>>(
            actor,
            async actor =>
            {
                var ready = await Ready(db, actor, electionId, form, ct);
                if (ready is not Outcome<ReadyBallot>.Done(var ballot))
                    return ready.As<IReadOnlyList<string>>();
                var ids = (await BallotChoice.Of(db, ballot.Election, ct)).ToDictionary(c => c.Number, c => c.Id);
                return new Outcome<IReadOnlyList<string>>.Done([.. ballot.Ranking.Select(number => ids[number])]);
            },
            ct
        );

    private sealed record ReadyBallot(Election Election, IReadOnlyList<int> Ranking);

    private static async Task<Outcome<ReadyBallot>> Ready(ForumDb db, Actor actor, string electionId, BallotForm form, CancellationToken ct)
    {
        if (await Phases.Find(db, actor, electionId, "CastBallot", ct) is not { } election)
            return new Outcome<ReadyBallot>.NotFound();
        var elector = await db.Electors.AsNoTracking().SingleOrDefaultAsync(e => e.ElectionId == election.Id && e.MemberId == actor.MemberId, ct);
        if (await ElectionReader.AgainstVote(db, actor, election, elector, ct) is { } why)
            return why;
        var choices = await BallotChoice.Of(db, election, ct);
        var ranking = election.Kind == ElectionKind.Recall ? form.Answer(choices) : form.Ranking(choices);
        if (ranking is not Outcome<IReadOnlyList<int>>.Done(var ranked))
            return ranking.As<ReadyBallot>();
        // Approvals have no order: that of the voter's own page would tell whose ballot it is.
        return new ReadyBallot(election, election.Rules.Rule == CountRule.Approval ? [.. ranked.Order()] : ranked);
    }
}
