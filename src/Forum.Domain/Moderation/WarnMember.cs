using Forum.Domain.Members;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Moderation;

/// <param name="Text">What the member is told besides the reason; optional.</param>
public sealed record WarningForm(string? Reason, string? Text);

public static class WarnMember
{
    /// <summary>Tells a member that something was not right. It keeps them from nothing.</summary>
    /// <returns>The public id of the recorded act.</returns>
    public static Task<Outcome<string>> Run(ForumDb db, Actor actor, string memberId, WarningForm form, CancellationToken ct) =>
        db.Write<Outcome<string>>(
            actor,
            async actor =>
            {
                var member = await db.Members.VisibleTo(actor).SingleOrDefaultAsync(m => m.PublicId == memberId && m.LeftAt == null, ct);
                if (member is null)
                    return new Outcome<string>.NotFound();
                var audience = await KnownWhere.AudienceOf(db, actor, member, ct);
                var decision = MemberPermits.Warn(actor, member, audience, db.Now);
                if (decision.Refuses(out var why))
                    return why;
                if (await Precedence.HoldsMore(db, actor, member, ct))
                    return Denial.NoPower;
                if (Problems(form) is { Count: > 0 } problems)
                    return problems;
                var on = new ActObject(audience) { MemberId = member.Id };
                var act = db.Record(actor, decision, ActKind.WarnMember, Power.WarnMember, on, form.Reason!)!;
                await db.Save(ct);
                db.Add(new Warning(member.Id, act.Id, form.Text?.Trim() ?? "", act.At));
                return act.PublicId;
            },
            ct
        );

    /// <summary>Takes a warning back: it is shown nowhere any more. The records of both stay.</summary>
    internal static Task<Outcome<string>> Undo(ForumDb db, Actor actor, string actId, string memberId, string reason, CancellationToken ct) =>
        db.Write<Outcome<string>>(
            actor,
            async actor =>
            {
                var member = await db.Members.VisibleTo(actor, "TakeBackWarning").SingleOrDefaultAsync(m => m.PublicId == memberId, ct);
                if (member is null)
                    return new Outcome<string>.NotFound();
                var audience = await KnownWhere.AudienceOf(db, actor, member, ct);
                var decision = MemberPermits.Warn(actor, member, audience, db.Now);
                if (decision.Refuses(out var why))
                    return why;
                if (ActRecord.ReasonProblem(reason) is { } problem)
                    return problem;
                var warning = await db.Warnings.SingleOrDefaultAsync(
                    w => w.TakenBackAt == null && db.Acts.Any(a => a.Id == w.ActId && a.PublicId == actId),
                    ct
                );
                if (warning is null)
                    return Denial.AlreadyDone;
                warning.TakeBack(db.Now);
                var on = new ActObject(audience) { MemberId = member.Id };
                return db.Record(actor, decision, ActKind.TakeBackWarning, Power.WarnMember, on, reason)!.PublicId;
            },
            ct
        );

    private static List<Problem> Problems(WarningForm form)
    {
        var problems = new List<Problem>();
        if (ActRecord.ReasonProblem(form.Reason) is { } reason)
            problems.Add(reason);
        if (form.Text?.Trim().Length > Warning.TextLimit)
            problems.Add(new Problem(nameof(form.Text), ProblemKind.TooLong, Warning.TextLimit));
        return problems;
    }
}
