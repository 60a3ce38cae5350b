using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Elections.Candidates;

public static class LeaveCandidacy
{
    /// <summary>
    /// Declines a nomination, or withdraws; until the vote closes. On ballots that were cast the rankings close up, as the counting rule says.
    /// </summary>
    public static Task<Outcome<Nothing>> Run(ForumDb db, Actor actor, string electionId, CancellationToken ct) =>
        db.Write<Outcome<Nothing>>(
            actor,
            async actor =>
            {
                if (await Phases.Find(db, actor, electionId, "LeaveCandidacy", ct) is not { } election)
                    return new Outcome<Nothing>.NotFound();
                if (ElectionPermits.TakePart(actor) is { } denial)
                    return denial;
                var candidacy = await db.Candidacies.SingleOrDefaultAsync(c => c.ElectionId == election.Id && c.MemberId == actor.MemberId, ct);
                if (candidacy?.State is not (CandidacyState.Asked or CandidacyState.Standing))
                    return Denial.AlreadyDone;
                if (!IsOpen(election, await ElectionTime.Now(db, ct)))
                    return Denial.VoteClosed;
                if (candidacy.State == CandidacyState.Asked)
                    candidacy.Decline();
                else
                    candidacy.Withdraw();
                return default(Nothing);
            },
            ct
        );

    internal static bool IsOpen(Election election, DateTime now) =>
        election.Entered < ElectionPhase.Voting || election.IsIn(ElectionPhase.Voting, now);
}
