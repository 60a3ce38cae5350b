using Forum.Domain.Elections.Offices;
using Forum.Domain.Powers;
using Forum.Domain.Storage;

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
                var offices = db.Offices.VisibleTo(db, actor);
                var found = await FillableSeats.Find(db, actor, offices.Where(o => o.PublicId == officeId), VacancyRule.ByElection, reason, ct);
                if (found is not Outcome<FillableSeats>.Done(var (office, place, vacancy, decision)))
                    return found.As<string>();
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
