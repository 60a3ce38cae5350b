using Forum.Domain.Elections.Offices;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Elections.Vacancies;

/// <summary>Vacant seats that an actor may begin to fill in a certain way.</summary>
internal sealed record FillableSeats(Office Office, OfficePlace Place, Vacancy Vacancy, Decision Decision)
{
    /// <param name="offices">The one, among those that the actor sees.</param>
    public static async Task<Outcome<FillableSeats>> Find(
        ForumDb db,
        Actor actor,
        IQueryable<Office> offices,
        VacancyRule way,
        string reason,
        CancellationToken ct
    )
    {
        if (await offices.SingleOrDefaultAsync(ct) is not { } office)
            return new Outcome<FillableSeats>.NotFound();
        var place = await OfficePlace.Of(db, office, ct);
        if (Vacancy.DecidePower(actor, place.Place, way, db.Now).Refuses(out var no))
            return no;
        if (await Vacancy.Of(db, office, ct) is not { } vacancy)
            return Denial.AlreadyDone;
        var decision = await vacancy.Decide(db, actor, place.Place, way, ct);
        if (decision.Refuses(out var why))
            return why;
        if (ActRecord.ReasonProblem(reason) is { } problem)
            return problem;
        return new FillableSeats(office, place, vacancy, decision);
    }
}
