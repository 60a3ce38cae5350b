using Forum.Domain.Elections.Offices;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Elections.Objections;

public static class AnswerObjection
{
    /// <summary>Somebody who may certify answers an objection, once, in public. An election is certified only when all are answered.</summary>
    public static Task<Outcome<Nothing>> Run(ForumDb db, Actor actor, string electionId, string objectionId, string answer, CancellationToken ct) =>
        db.Write<Outcome<Nothing>>(
            actor,
            async actor =>
            {
                if (await Phases.Find(db, actor, electionId, "AnswerObjection", ct) is not { } election)
                    return new Outcome<Nothing>.NotFound();
                var objection = await db.Objections.SingleOrDefaultAsync(o => o.ElectionId == election.Id && o.PublicId == objectionId, ct);
                if (objection is null)
                    return new Outcome<Nothing>.NotFound();
                var place = await OfficePlace.Of(db, election.Office, ct);
                var decision = ElectionPermits.Certify(actor, place.Place, db.Now);
                if (decision.Refuses(out var why))
                    return why;
                if (await Concerns.Them(db, actor, election.Id, ct) || objection.MemberId == actor.MemberId)
                    return Denial.OwnElection;
                if (objection.AnsweredAt is not null || election.EndedAt is not null)
                    return Denial.AlreadyDone;
                if (ActRecord.ReasonProblem(answer) is { } problem)
                    return problem with { Field = "Answer" };
                objection.BeAnswered(answer.Trim(), actor.MemberId, db.Now);
                var on = place.Object(election.Title, election.PublicId, objection.MemberId);
                db.Record(actor, decision, ActKind.AnswerObjection, Power.CertifyElection, on, answer);
                return default(Nothing);
            },
            ct
        );
}
