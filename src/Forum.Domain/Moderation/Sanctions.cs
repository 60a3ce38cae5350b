using Forum.Domain.Members;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Moderation;

/// <summary>What silencing and suspending have in common.</summary>
internal static class Sanctions
{
    public static Task<Outcome<string>> Impose(
        ForumDb db,
        Actor actor,
        string memberId,
        SanctionKind kind,
        int? days,
        string reason,
        CancellationToken ct
    ) =>
        db.Write<Outcome<string>>(
            actor,
            async actor =>
            {
                var member = await db.Members.VisibleTo(actor).SingleOrDefaultAsync(m => m.PublicId == memberId && m.LeftAt == null, ct);
                if (member is null)
                    return new Outcome<string>.NotFound();
                var power = kind == SanctionKind.Suspension ? Power.SuspendMember : Power.SilenceMember;
                var audience = await KnownWhere.AudienceOf(db, actor, member, ct);
                var decision = MemberPermits.Sanction(actor, power, member, audience, days, db.Now);
                if (decision.Refuses(out var why))
                    return why;
                if (await Precedence.HoldsMore(db, actor, member, ct))
                    return Denial.NoPower;
                if (days is < 1 or > 3_650)
                    return new Problem("Days", ProblemKind.OutOfRange, 3_650);
                if (ActRecord.ReasonProblem(reason) is { } problem)
                    return problem;
                if (
                    await db.Sanctions.AnyAsync(
                        s => s.MemberId == member.Id && s.Kind == kind && s.LiftedAt == null && (s.Until == null || s.Until > db.Now),
                        ct
                    )
                )
                    return Denial.AlreadyDone;
                db.Add(new Sanction(db.Entropy.Id(), member.Id, kind, reason.Trim(), db.Now, days is null ? null : db.Now.AddDays(days.Value)));
                var on = new ActObject(audience) { MemberId = member.Id, After = days?.ToString(System.Globalization.CultureInfo.InvariantCulture) };
                var act = kind == SanctionKind.Suspension ? ActKind.SuspendMember : ActKind.SilenceMember;
                return db.Record(actor, decision, act, power, on, reason)!.PublicId;
            },
            ct
        );
}
