using Forum.Domain.Elections.Offices;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

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
                if (await db.Offices.VisibleTo(db, actor).SingleOrDefaultAsync(o => o.PublicId == officeId, ct) is not { } office)
                    return new Outcome<string>.NotFound();
                var place = await OfficePlace.Of(db, office, ct);
                var mayCertify = ElectionPermits.Certify(actor, place.Place, db.Now);
                if (mayCertify.Refuses(out var no))
                    return no;
                if (await Vacancy.Of(db, office, ct) is not { } vacancy)
                    return Denial.AlreadyDone;
                var decision = await vacancy.Decide(db, actor, place.Place, VacancyRule.Countback, ct);
                if (decision.Refuses(out var why))
                    return why;
                if (ActRecord.ReasonProblem(reason) is { } problem)
                    return problem;
                var countback = new Countback(db.Entropy.Id(), vacancy.Election.Id, actor.MemberId, await ElectionTime.Now(db, ct));
                db.Add(countback);
                db.Record(actor, decision, ActKind.StartCountback, Power.CertifyElection, place.Object(office.Title, countback.PublicId), reason);
                return countback.PublicId;
            },
            ct
        );
}
