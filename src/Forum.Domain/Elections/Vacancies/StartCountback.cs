using Forum.Domain.Elections.Offices;
using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Domain.Elections.Vacancies;

public static class StartCountback
{
    /// <summary>Asks those who stood in the last election for an office with a vacant seat whether they would serve the rest of the term.</summary>
    /// <returns>The countback's public id.</returns>
    public static Task<Outcome<string>> Run(ForumDb db, Actor actor, string officeId, string reason, CancellationToken ct) =>
        db.Write<Outcome<string>>(
            actor,
            async actor =>
            {
                var offices = db.Offices.VisibleTo(db, actor);
                var found = await FillableSeats.Find(db, actor, offices.Where(o => o.PublicId == officeId), VacancyRule.Countback, reason, ct);
                if (found is not Outcome<FillableSeats>.Done(var (office, place, vacancy, decision)))
                    return found.As<string>();
                var countback = new Countback(db.Entropy.Id(), vacancy.Election.Id, actor.MemberId, await ElectionTime.Now(db, ct));
                db.Add(countback);
                db.Record(actor, decision, ActKind.StartCountback, Power.CertifyElection, place.Object(office.Title, countback.PublicId), reason);
                return countback.PublicId;
            },
            ct
        );
}
