using Forum.Domain.Members;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Moderation;

public static class LiftSanction
{
    /// <returns>The public id of the recorded act.</returns>
    public static Task<Outcome<string>> Run(ForumDb db, Actor actor, string memberId, SanctionKind kind, string reason, CancellationToken ct) =>
        db.Write<Outcome<string>>(
            actor,
            async actor =>
            {
                var member = await db.Members.VisibleTo(actor).SingleOrDefaultAsync(m => m.PublicId == memberId, ct);
                if (member is null)
                    return new Outcome<string>.NotFound();
                var power = kind == SanctionKind.Suspension ? Power.SuspendMember : Power.SilenceMember;
                var audience = await KnownWhere.AudienceOf(db, actor, member, ct);
                var decision = MemberPermits.Lift(actor, power, member, audience, db.Now);
                if (decision.Refuses(out var why))
                    return why;
                if (ActRecord.ReasonProblem(reason) is { } problem)
                    return problem;
                var live = await db
                    .Sanctions.Where(s => s.MemberId == member.Id && s.Kind == kind && s.LiftedAt == null && (s.Until == null || s.Until > db.Now))
                    .ToListAsync(ct);
                if (live.Count == 0)
                    return Denial.AlreadyDone;
                live.ForEach(s => s.Lift(db.Now));
                var on = new ActObject(audience) { MemberId = member.Id, Before = kind.ToString() };
                return db.Record(actor, decision, ActKind.LiftSanction, power, on, reason)!.PublicId;
            },
            ct
        );
}
