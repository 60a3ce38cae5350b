using Forum.Domain.Badges.Rules;
using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Domain.Badges;

public static class RetireBadge
{
    /// <summary>From now on a badge is given no more; whoever has it keeps it. Or it is given again.</summary>
    /// <returns>The public id of the recorded act.</returns>
    public static Task<Outcome<string>> Run(ForumDb db, Actor actor, string badgeId, bool retired, string reason, CancellationToken ct) =>
        db.Write<Outcome<string>>(
            actor,
            async actor =>
            {
                var found = await ChangeBadge.Find(db, actor, badgeId, ct);
                if (found is not Outcome<(Badge Badge, Decision Decision)>.Done(var (badge, decision)))
                    return found.As<string>();
                if (ActRecord.ReasonProblem(reason) is { } problem)
                    return problem;
                if (badge.RetiredAt is not null == retired)
                    return Denial.AlreadyDone;
                badge.Retire(retired ? db.Now : null);
                if (!retired && badge.Definition.Rule is not null)
                    await JudgeMembers.Everybody(db, ct);
                var on = await (await BadgePlace.Of(db, badge, ct)).Object(db, badge, ct);
                var kind = retired ? ActKind.RetireBadge : ActKind.ResumeBadge;
                return db.Record(actor, decision, kind, Power.ManageBadges, on, reason)!.PublicId;
            },
            ct
        );
}
