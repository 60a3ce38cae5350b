using Forum.Domain.Elections.Offices;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Elections.Candidates;

public static class StandForOffice
{
    /// <summary>Stands for election, accepts a nomination, or says one's statement anew: as long as nominations are open.</summary>
    public static Task<Outcome<Nothing>> Run(ForumDb db, Actor actor, string electionId, string statement, CancellationToken ct) =>
        db.Write<Outcome<Nothing>>(
            actor,
            async actor =>
            {
                if (await Phases.Find(db, actor, electionId, "StandForOffice", ct) is not { } election)
                    return new Outcome<Nothing>.NotFound();
                if (await Against(db, actor, election, ct) is { } why)
                    return why;
                if (string.IsNullOrWhiteSpace(statement))
                    return new Problem("Statement", ProblemKind.Required);
                if (statement.Trim().Length > Candidacy.StatementLimit)
                    return new Problem("Statement", ProblemKind.TooLong, Candidacy.StatementLimit);
                var candidacy = await db.Candidacies.SingleOrDefaultAsync(c => c.ElectionId == election.Id && c.MemberId == actor.MemberId, ct);
                if (candidacy is null)
                    db.Add(candidacy = new Candidacy(db.Entropy.Id(), election.Id, actor.MemberId!.Value, db.Now));
                candidacy.Stand(statement.Trim());
                return default(Nothing);
            },
            ct
        );

    /// <summary>What keeps an actor from standing; null where nothing does.</summary>
    internal static async Task<Denial?> Against(ForumDb db, Actor actor, Election election, CancellationToken ct)
    {
        if (ElectionPermits.TakePart(actor) is { } denial)
            return denial;
        if (actor.Silence is not null)
            return Denial.Silenced;
        if (!election.IsIn(ElectionPhase.Nominations, await ElectionTime.Now(db, ct)))
            return Denial.NominationsClosed;
        var place = await OfficePlace.Of(db, election.Office, ct);
        if (await Eligibility.AgainstStanding(db, election, place.Place, actor.MemberId!.Value, ct) is { } why)
            return why;
        return await AreTooMany(db, election, actor.MemberId.Value, ct) ? Denial.TooManyCandidates : null;
    }

    internal static async Task<bool> AreTooMany(ForumDb db, Election election, long memberId, CancellationToken ct) =>
        await db.Candidacies.CountAsync(c => c.ElectionId == election.Id && c.MemberId != memberId && c.State == CandidacyState.Standing, ct)
        >= Candidacy.MostCandidates;
}
