using Forum.Domain.Badges.Rules;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Badges;

public static class ChangeBadge
{
    /// <summary>Gives a badge other words, another tier or picture. What it was before is kept as a version.</summary>
    /// <param name="version">The version that the actor has seen: a change on top of somebody else's is refused.</param>
    /// <param name="sure">As in <see cref="BadgeForm.Sure"/>.</param>
    public static async Task<Outcome<Nothing>> Run(
        ForumDb db,
        Actor actor,
        string badgeId,
        int version,
        BadgeDefinition definition,
        bool sure,
        CancellationToken ct
    )
    {
        // Counting takes long; nobody waits for it.
        var warning =
            !sure && await IsAnother(db, actor, badgeId, version, definition, ct)
                ? (await RulePreviewReader.Of(db, actor, badgeId, definition, ct))?.Warning
                : null;
        return await db.Write<Outcome<Nothing>>(
            actor,
            async actor =>
            {
                var found = await Find(db, actor, badgeId, ct);
                if (found is not Outcome<(Badge Badge, Decision Decision)>.Done(var (badge, decision)))
                    return found.As<Nothing>();
                if (badge.Version != version)
                    return new Problem("Name.en", ProblemKind.Changed);
                if (new BadgeForm(null, definition).Problems() is { Count: > 0 } problems)
                    return problems;
                if (await RuleBoards.Problems(db, actor, badge.ScopeKind, definition, badge.Definition, ct) is { Count: > 0 } wrong)
                    return wrong;
                if (await BadgeName.Taken(db, actor, badge.Id, definition, ct) is { Count: > 0 } taken)
                    return taken;
                if (badge.Definition.Equals(definition))
                    return default(Nothing);
                if (warning is { } kind && !IsSame(badge.Definition, definition))
                    return new Problem(nameof(BadgeForm.Sure), kind);
                await Become(db, actor, decision, badge, definition, ActKind.ChangeBadge, "", ct);
                return default(Nothing);
            },
            ct
        );
    }

    /// <summary>Whether the actor may change it so, and the rule becomes another by that.</summary>
    private static async Task<bool> IsAnother(
        ForumDb db,
        Actor actor,
        string badgeId,
        int version,
        BadgeDefinition definition,
        CancellationToken ct
    ) =>
        await Find(db, actor, badgeId, ct) is Outcome<(Badge Badge, Decision Decision)>.Done(var (badge, _))
        && badge.Version == version
        && !IsSame(badge.Definition, definition);

    /// <summary>Whoever has it by the rule would have it all the same.</summary>
    private static bool IsSame(BadgeDefinition before, BadgeDefinition after) =>
        (before with { Texts = [], Tier = after.Tier, Picture = after.Picture, IsSecret = after.IsSecret }).Equals(after with { Texts = [] });

    /// <summary>Puts back the version before the one that an act made, unless there was another change since.</summary>
    internal static Task<Outcome<string>> Undo(ForumDb db, Actor actor, string badgeId, string actId, string reason, CancellationToken ct) =>
        db.Write<Outcome<string>>(
            actor,
            async actor =>
            {
                var found = await Find(db, actor, badgeId, ct);
                if (found is not Outcome<(Badge Badge, Decision Decision)>.Done(var (badge, decision)))
                    return found.As<string>();
                if (ActRecord.ReasonProblem(reason) is { } problem)
                    return problem;
                var made = await db.BadgeVersions.SingleAsync(
                    v => v.BadgeId == badge.Id && db.Acts.Any(a => a.Id == v.ActId && a.PublicId == actId),
                    ct
                );
                if (made.Number != badge.Version)
                    return Denial.AlreadyDone;
                var before = await db.BadgeVersions.SingleAsync(v => v.BadgeId == badge.Id && v.Number == made.Number - 1, ct);
                if (await BadgeName.Taken(db, actor, badge.Id, before.Definition, ct) is { Count: > 0 })
                    return new Problem("Reason", ProblemKind.Taken);
                return (await Become(db, actor, decision, badge, before.Definition, ActKind.ChangeBadge, reason, ct)).PublicId;
            },
            ct
        );

    /// <summary>Makes the next version, and records it.</summary>
    internal static async Task<Act> Become(
        ForumDb db,
        Actor actor,
        Decision decision,
        Badge badge,
        BadgeDefinition definition,
        ActKind kind,
        string reason,
        CancellationToken ct
    )
    {
        if (badge.Version == 0 ? definition.Rule is not null : !IsSame(badge.Definition, definition))
            await JudgeMembers.Everybody(db, ct);
        badge.Become(definition);
        await db.Save(ct);
        var place = await BadgePlace.Of(db, badge, ct);
        var act = db.Record(actor, decision, kind, Power.ManageBadges, await place.Object(db, badge, ct), reason)!;
        await db.Save(ct);
        db.Add(new BadgeVersion(badge, act.Id, db.Now));
        return act;
    }

    /// <summary>A badge that the actor sees and may look after.</summary>
    internal static async Task<Outcome<(Badge Badge, Decision Decision)>> Find(ForumDb db, Actor actor, string badgeId, CancellationToken ct)
    {
        if (await db.Badges.VisibleTo(db, actor).SingleOrDefaultAsync(b => b.PublicId == badgeId, ct) is not { } badge)
            return new Outcome<(Badge, Decision)>.NotFound();
        var decision = BadgePermits.Manage(actor, (await BadgePlace.Of(db, badge, ct)).Place, db.Now);
        return decision.Refuses(out var why) ? why : (badge, decision);
    }
}
