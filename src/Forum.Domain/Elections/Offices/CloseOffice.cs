using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Elections.Offices;

public static class CloseOffice
{
    /// <summary>There will be no further election for it. Its mandates last until their terms end, its past stays readable.</summary>
    public static Task<Outcome<Nothing>> Run(ForumDb db, Actor actor, string officeId, string reason, CancellationToken ct) =>
        db.Write<Outcome<Nothing>>(
            actor,
            async actor =>
            {
                if (await db.Offices.VisibleTo(db, actor).SingleOrDefaultAsync(o => o.PublicId == officeId, ct) is not { } office)
                    return new Outcome<Nothing>.NotFound();
                var place = await OfficePlace.Of(db, office, ct);
                var decision = ElectionPermits.Call(actor, place.Place, db.Now);
                if (decision.Refuses(out var why))
                    return why;
                if (ActRecord.ReasonProblem(reason) is { } problem)
                    return problem;
                if (office.ClosedAt is not null)
                    return Denial.AlreadyDone;
                if (await db.Elections.UnderWay().AnyAsync(e => e.OfficeId == office.Id, ct))
                    return Denial.ElectionUnderWay;
                office.Close(db.Now);
                db.Record(actor, decision, ActKind.CloseOffice, Power.CallElection, place.Object(before: office.Title), reason);
                return default(Nothing);
            },
            ct
        );
}
