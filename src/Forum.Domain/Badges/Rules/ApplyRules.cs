using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Badges.Rules;

/// <summary>
/// Finds what would make the awards of some members what the rules say. What was given by hand stays, what was taken back by hand stays so, and a
/// retired badge is left alone.
/// </summary>
internal sealed class ApplyRules
{
    private readonly ForumDb db;
    private readonly AwardId ids;
    private readonly IReadOnlyDictionary<string, long> boards;
    private readonly AwardChanges changes = new();

    private ApplyRules(ForumDb db, AwardId ids, IReadOnlyDictionary<string, long> boards) => (this.db, this.ids, this.boards) = (db, ids, boards);

    /// <param name="members">Who are here still.</param>
    public static async Task<AwardChanges> To(ForumDb db, IReadOnlyCollection<long> members, CancellationToken ct)
    {
        var badges = await db.Badges.AsNoTracking().Where(b => b.RetiredAt == null).ToListAsync(ct);
        var definitions = badges.ToDictionary(badge => badge.Id, badge => badge.Definition);
        var awards = (await db.Awards.Where(a => members.Contains(a.MemberId)).ToListAsync(ct)).ToLookup(a => (a.MemberId, a.BadgeId));
        if (definitions.Values.All(d => d.Rule is null) && awards.SelectMany(of => of).All(a => a.ActId is not null))
            return new AwardChanges();
        var facts = await RuleFacts.Of(db, members, ct);
        var names = await db.Members.Where(m => members.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.PublicId, ct);
        var rules = new ApplyRules(db, await AwardId.Of(db, ct), await RuleBoards.Numbers(db, definitions.Values, ct));
        foreach (var (member, name) in names)
        foreach (var badge in badges)
            rules.Apply(badge, definitions[badge.Id], (member, name), facts[member], [.. awards[(member, badge.Id)]]);
        return rules.changes;
    }

    private void Apply(Badge badge, BadgeDefinition definition, (long Id, string Name) member, MemberFacts facts, List<Award> awards)
    {
        var earned = RuleQuery.Of(badge, definition, definition.Rule?.TellsWhatIsTheirs == true ? facts.Until(db.Now.Date) : facts, boards);
        var there = awards.ToDictionary(a => (a.AudienceId, a.Occasion));
        var takenBack = awards.Where(a => a.RevokingActId is not null).ToLookup(a => a.Occasion, a => a.AudienceId);
        foreach (var each in earned)
            // Taken back before everybody, it isn't won by it where fewer look.
            if (!takenBack[each.Occasion].Any(audience => RuleQuery.Covers(audience, each.AudienceId)))
                Give(badge, member, each, there.GetValueOrDefault((each.AudienceId, each.Occasion)));
        if (definition.Rule is not null && definition.IsKept)
            return;
        var kept = earned.Select(e => (e.AudienceId, e.Occasion)).ToHashSet();
        foreach (var award in awards.Where(a => a.ActId is null && a.RevokedAt is null))
            if (!kept.Contains((award.AudienceId, award.Occasion)))
                changes.TakeBack(() => award.Revoke(null, db.Now));
    }

    private void Give(Badge badge, (long Id, string Name) member, Earned earned, Award? award)
    {
        if (award is { ActId: not null })
            return;
        if (award is { RevokedAt: null })
        {
            if (award.PostId != earned.PostId)
                changes.Show(() => award.ShowBy(earned.PostId));
            return;
        }
        if (award is not null)
        {
            changes.Give(() => award.Return(earned.PostId));
            return;
        }
        var made = new Award(ids.For(badge, member.Name, earned), badge.Id, member.Id, earned.AudienceId, earned.Occasion, db.Now);
        made.GiveBy(null, earned.PostId, db.Now);
        changes.Give(made);
    }
}
