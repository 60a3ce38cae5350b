using Forum.Domain.Elections.Mandates;
using Forum.Domain.Elections.Offices;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Elections.Vacancies;

public static class CertifyCountback
{
    /// <summary>Gives those whom the ballots put into the vacant seats their mandates, for the rest of the term. Who stood doesn't certify, nor, where somebody else could, who started it.</summary>
    public static Task<Outcome<Nothing>> Run(ForumDb db, Actor actor, string countbackId, string reason, CancellationToken ct) =>
        db.Write<Outcome<Nothing>>(
            actor,
            async actor =>
            {
                if (await db.Countbacks.VisibleTo(db, actor).SingleOrDefaultAsync(c => c.PublicId == countbackId, ct) is not { } countback)
                    return new Outcome<Nothing>.NotFound();
                var office = await VacancyReader.OfficeOf(db, countback, ct);
                var place = await OfficePlace.Of(db, office, ct);
                var vacancy = await Vacancy.Of(db, office, ct);
                var decision = await Decide(db, actor, countback, vacancy, place.Place, ct);
                if (decision.Refuses(out var why))
                    return why;
                if (ActRecord.ReasonProblem(reason, required: false) is { } problem)
                    return problem;
                var count = (await CountbackCount.Of(db, countback, vacancy!, ct))!;
                var election = await db.Elections.Include(e => e.Office).SingleAsync(e => e.Id == countback.ElectionId, ct);
                var places = await db.Mandates.Where(m => m.ElectionId == election.Id).Select(m => m.Place).ToListAsync(ct);
                var next = places.DefaultIfEmpty().Max();
                foreach (var winner in count.Filling)
                {
                    await GiveMandate.To(db, election, winner.MemberId, ++next, vacancy!.Until, countback.Id, ct);
                    var about = place.Object(office.Title, countback.PublicId, winner.MemberId);
                    db.Record(actor, decision, ActKind.FillSeat, Power.CertifyElection, about, reason);
                }
                countback.Fill(count.Seats, count.Without, await ElectionTime.Now(db, ct));
                return default(Nothing);
            },
            ct
        );

    internal static async Task<Decision> Decide(ForumDb db, Actor actor, Countback countback, Vacancy? vacancy, Place place, CancellationToken ct)
    {
        var decision = ElectionPermits.Certify(actor, place, db.Now);
        if (!decision.IsAllowed)
            return decision;
        switch (await CountbackCount.StateOf(db, countback, vacancy, ct))
        {
            case CountbackState.Asking:
                return Denial.CountbackOpen;
            case CountbackState.ToCertify:
                break;
            default:
                return Denial.AlreadyDone;
        }
        if (await ElectionTime.IsStill(db, ct))
            return Denial.ClockNotBelieved;
        return await Concerns.Them(db, actor, countback.ElectionId, ct) || await CertifyElection.IsForAnother(db, actor, countback.StartedById, ct)
            ? Denial.OwnElection
            : decision;
    }
}
