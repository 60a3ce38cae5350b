using Forum.Domain.Badges.Rules;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Threads;

namespace Forum.Domain.Badges.Usual;

public static class BringBadges
{
    /// <summary>
    /// Makes the badges that come with a new site, or where a tag is named, three of rising height for that; all won by rules. Those whose name is taken
    /// are left out. It is one act.
    /// </summary>
    /// <returns>How many were made.</returns>
    public static Task<Outcome<int>> Run(ForumDb db, Actor actor, string? tag, CancellationToken ct) =>
        db.Write<Outcome<int>>(
            actor,
            async actor =>
            {
                var name = TagNames.Parse(tag).FirstOrDefault();
                if (!string.IsNullOrWhiteSpace(tag) && (name is null || !TagNames.IsGood(name)))
                    return new Problem("Tag", ProblemKind.Unknown);
                var place = name is null ? Place.Site : Place.Tag(name);
                var decision = BadgePermits.Manage(actor, place, db.Now);
                if (decision.Refuses(out var why))
                    return why;
                var made = new List<Badge>();
                foreach (var definition in name is null ? UsualBadges.OfSite : UsualBadges.For(name))
                    if (new BadgeForm(null, definition).Problems().Count == 0 && (await BadgeName.Taken(db, actor, 0, definition, ct)).Count == 0)
                        made.Add(Make(db, name, definition));
                if (made.Count == 0)
                    return Denial.AlreadyDone;
                await db.Save(ct);
                var on = new ActObject(place.AudienceId) { Before = name, After = $"{made.Count}" };
                var act = db.Record(actor, decision, ActKind.BringBadges, Power.ManageBadges, on, "")!;
                await db.Save(ct);
                foreach (var badge in made)
                    db.Add(new BadgeVersion(badge, act.Id, db.Now));
                await JudgeMembers.Everybody(db, ct);
                return made.Count;
            },
            ct
        );

    private static Badge Make(ForumDb db, string? tag, BadgeDefinition definition)
    {
        var badge = new Badge(db.Entropy.Id(), tag is null ? ScopeKind.Site : ScopeKind.Tag, 0, tag ?? "", db.Now);
        badge.Become(definition);
        db.Add(badge);
        return badge;
    }
}
