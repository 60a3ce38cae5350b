using Forum.Domain.Elections.Offices;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Elections.Vacancies;

public static class CallByElection
{
    /// <summary>
    /// Calls an election for the vacant seats of an office alone, by the rules of the last one and for the rest of its term. Whoever holds the
    /// office keeps it.
    /// </summary>
    /// <returns>Its public id.</returns>
    public static Task<Outcome<string>> Run(ForumDb db, Actor actor, string officeId, string reason, CancellationToken ct) =>
        db.Write<Outcome<string>>(
            actor,
            async actor =>
            {
                if (await db.Offices.VisibleTo(db, actor).SingleOrDefaultAsync(o => o.PublicId == officeId, ct) is not { } office)
                    return new Outcome<string>.NotFound();
                var place = await OfficePlace.Of(db, office, ct);
                var mayCall = ElectionPermits.Call(actor, place.Place, db.Now);
                if (mayCall.Refuses(out var no))
                    return no;
                if (await Vacancy.Of(db, office, ct) is not { } vacancy)
                    return Denial.AlreadyDone;
                var decision = await vacancy.Decide(db, actor, place.Place, VacancyRule.ByElection, ct);
                if (decision.Refuses(out var why))
                    return why;
                if (ActRecord.ReasonProblem(reason) is { } problem)
                    return problem;
                if (OfficePowers.Beyond(actor, vacancy.Election.Rules, place.Place, db.Now) is not null)
                    return Denial.NoPower;
                var election = await CallElection.Make(
                    db,
                    office,
                    actor.MemberId,
                    place.Place.AudienceId,
                    await ElectionTime.Now(db, ct),
                    ct,
                    vacancy
                );
                if (election.ElectorCount == 0)
                    return Denial.NoElectors;
                var about = place.Object(office.Title, election.PublicId);
                db.Record(actor, decision, ActKind.CallByElection, Power.CallElection, about, reason);
                return election.PublicId;
            },
            ct
        );
}
