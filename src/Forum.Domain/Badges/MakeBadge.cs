using Forum.Domain.Badges.Rules;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Badges;

public static class MakeBadge
{
    /// <summary>Makes a badge for the site, a board or a tag. No two that the actor sees are called the same, and none like an office.</summary>
    /// <returns>Its public id.</returns>
    public static async Task<Outcome<string>> Run(ForumDb db, Actor actor, BadgeForm form, CancellationToken ct)
    {
        // Counting takes long; nobody waits for it.
        var warning = form.Sure || BadgePermits.Manage(actor) is not null ? null : (await RulePreviewReader.Of(db, actor, form, ct))?.Warning;
        return await db.Write<Outcome<string>>(
            actor,
            async actor =>
            {
                if (BadgePermits.Manage(actor) is { } denial)
                    return denial;
                var (where, problems) = (await form.Place(db, actor, ct), form.Problems());
                if (where is null)
                    problems.Add(new Problem(form.PlaceField, string.IsNullOrEmpty(form.Where) ? ProblemKind.Required : ProblemKind.Unknown));
                else
                    problems.AddRange(await RuleBoards.Problems(db, actor, where.Kind, form.Definition, null, ct));
                if (problems.Count > 0)
                    return problems;
                var decision = BadgePermits.Manage(actor, where!.Place, db.Now);
                if (decision.Refuses(out var why))
                    return why == Denial.NoPower ? new Problem(form.PlaceField, ProblemKind.BeyondPlace) : why;
                if (await BadgeName.Taken(db, actor, 0, form.Definition, ct) is { Count: > 0 } taken)
                    return taken;
                if (await db.Badges.VisibleTo(db, actor, "BadgeCount").CountAsync(ct) >= Badge.Most)
                    return new Problem("Name.en", ProblemKind.TooMany, Badge.Most);
                if (warning is { } kind)
                    return new Problem(nameof(form.Sure), kind);
                var badge = new Badge(db.Entropy.Id(), where.Kind, where.TargetId, where.Tag, db.Now);
                db.Add(badge);
                await ChangeBadge.Become(db, actor, decision, badge, form.Definition, ActKind.MakeBadge, "", ct);
                return badge.PublicId;
            },
            ct
        );
    }
}
