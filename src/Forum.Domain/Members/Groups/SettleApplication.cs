using Forum.Domain.Audiences;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Members.Groups;

/// <param name="Until">When the membership ends; null is for good.</param>
/// <param name="Reason">Needed for refusing; the applicant reads it then.</param>
public sealed record SettleForm(bool Admit, DateTime? Until, string? Reason);

public static class SettleApplication
{
    /// <summary>
    /// Admits an applicant or refuses them. Whoever accepted an agreement that has changed since is in, and accepts the new one before they see
    /// anything.
    /// </summary>
    /// <returns>The public id of the recorded act.</returns>
    public static Task<Outcome<string>> Run(ForumDb db, Actor actor, string applicationId, SettleForm form, CancellationToken ct) =>
        db.Write<Outcome<string>>(
            actor,
            async actor =>
            {
                var decision = MemberPermits.ManageGroups(actor, db.Now);
                if (decision.Refuses(out var why))
                    return why;
                var groups = db.Groups.VisibleTo(actor, nameof(SettleApplication));
                var application = await db.GroupApplications.SingleOrDefaultAsync(
                    a => a.PublicId == applicationId && groups.Any(g => g.Id == a.GroupId),
                    ct
                );
                if (application is null)
                    return new Outcome<string>.NotFound();
                if (application.MemberId == actor.MemberId)
                    return Denial.YourselfNot;
                if (application.Outcome != ApplicationOutcome.Waiting)
                    return Denial.AlreadyDone;
                if (form.Admit && await Entering.Against(db, actor, application.GroupId, ct) is { } against)
                    return against;
                if (form.Admit && form.Until <= db.Now)
                    return new Problem(nameof(form.Until), ProblemKind.InThePast);
                if (ActRecord.ReasonProblem(form.Reason, required: !form.Admit) is { } problem)
                    return problem;
                return await Settle(db, actor, decision, application, form, ct);
            },
            ct
        );

    private static async Task<string> Settle(
        ForumDb db,
        Actor actor,
        Decision decision,
        GroupApplication application,
        SettleForm form,
        CancellationToken ct
    )
    {
        var (outcome, kind) = form.Admit
            ? (ApplicationOutcome.Admitted, ActKind.AdmitApplicant)
            : (ApplicationOutcome.Refused, ActKind.RefuseApplicant);
        application.Settle(outcome, db.Now, actor.MemberId, form.Reason?.Trim() ?? "");
        if (form.Admit)
            await Admission.Of(
                db,
                application.GroupId,
                application.MemberId,
                MembershipSource.Application,
                form.Until,
                application.AgreedVersion,
                ct
            );
        var on = new ActObject(Audience.EveryoneId) { GroupId = application.GroupId, MemberId = application.MemberId };
        return db.Record(actor, decision, kind, Power.ManageGroups, on, form.Reason ?? "")!.PublicId;
    }
}
