using Forum.Domain.Elections.Ballots;
using Forum.Domain.Elections.Offices;
using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Domain.Elections;

public static class StopElection
{
    /// <summary>
    /// Ends an election before it is certified, by an act that everybody sees who sees the election. Its ballots are destroyed uncounted; what was
    /// counted already stays public.
    /// </summary>
    public static Task<Outcome<Nothing>> Run(ForumDb db, Actor actor, string electionId, string reason, CancellationToken ct) =>
        db.Write<Outcome<Nothing>>(
            actor,
            async actor =>
            {
                if (await Phases.Find(db, actor, electionId, "StopElection", ct) is not { } election)
                    return new Outcome<Nothing>.NotFound();
                var place = await OfficePlace.Of(db, election.Office, ct);
                var decision = await Decide(db, actor, election, place.Place, ct);
                if (decision.Refuses(out var why))
                    return why;
                if (ActRecord.ReasonProblem(reason) is { } problem)
                    return problem;
                if (election.EndedAt is not null || election.Entered == ElectionPhase.Counting)
                    return Denial.AlreadyDone;
                if (election.Entered == ElectionPhase.Voting)
                    // It ends when nothing of the box is left in any file.
                    await CountVotes.Empty(db, election, ElectionEnding.Stopped, ct);
                else
                    election.End(ElectionEnding.Stopped, await ElectionTime.Now(db, ct));
                db.Record(actor, decision, ActKind.StopElection, Power.CertifyElection, place.Object(election.Title, election.PublicId), reason);
                return default(Nothing);
            },
            ct
        );

    /// <summary>Never who stood, nor whom a recall vote is about, nor by power that comes from them.</summary>
    internal static Task<Decision> Decide(ForumDb db, Actor actor, Election election, Place place, CancellationToken ct) =>
        Concerns.DecideApart(db, actor, Power.CertifyElection, place, election, ct);
}
