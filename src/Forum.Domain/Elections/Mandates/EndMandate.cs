using Forum.Domain.Elections.Offices;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Elections.Mandates;

public static class EndMandate
{
    /// <summary>
    /// Ends a mandate before its term: its holder resigns, or somebody with the power to certify ends it by a public act with a reason. All that
    /// was delegated from it ends too.
    /// </summary>
    public static Task<Outcome<Nothing>> Run(ForumDb db, Actor actor, string mandateId, string reason, CancellationToken ct) =>
        db.Write<Outcome<Nothing>>(
            actor,
            async actor =>
            {
                var offices = db.Offices.VisibleTo(db, actor);
                var mandate = await db.Mandates.SingleOrDefaultAsync(m => m.PublicId == mandateId && offices.Any(o => o.Id == m.OfficeId), ct);
                if (mandate is null)
                    return new Outcome<Nothing>.NotFound();
                var grant = await db.Grants.SingleAsync(g => g.Id == mandate.GrantId, ct);
                var office = await db.Offices.SingleAsync(o => o.Id == mandate.OfficeId, ct);
                var place = await OfficePlace.Of(db, office, ct);
                var decision = Decide(actor, mandate, place.Place, db.Now);
                if (decision.Refuses(out var why))
                    return why;
                if (mandate.MemberId != actor.MemberId && await Concerns.Them(db, actor, mandate.ElectionId, ct))
                    return Denial.OwnElection;
                if (ActRecord.ReasonProblem(reason) is { } problem)
                    return problem;
                if (grant.RevokedAt is not null || grant.Until <= db.Now)
                    return Denial.AlreadyDone;
                grant.Revoke(db.Now, actor.MemberId);
                var about = place.Object(before: office.Title, memberId: mandate.MemberId);
                db.Record(actor, decision, ActKind.EndMandate, Power.CertifyElection, about, reason);
                return default(Nothing);
            },
            ct
        );

    /// <summary>Resigning rests on the mandate itself.</summary>
    internal static Decision Decide(Actor actor, Mandate mandate, Place place, DateTime now)
    {
        if (actor.MemberId == mandate.MemberId && !actor.IsSuspended && actor.Grants.FirstOrDefault(g => g.Id == mandate.GrantId) is { } own)
            return new Decision.Allowed(own);
        return ElectionPermits.Certify(actor, place, now);
    }
}
