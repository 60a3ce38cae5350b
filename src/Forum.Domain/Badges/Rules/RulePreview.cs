using Forum.Domain.Members;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Badges.Rules;

/// <summary>Whom a rule would give a badge, as far as the actor may know.</summary>
/// <param name="Members">How many members there are.</param>
/// <param name="Now">How many would have it today.</param>
/// <param name="LastMonth">How many of these came to it within the last 30 days.</param>
/// <param name="Gain">Who would win it, by name, the first few of them; and how many.</param>
/// <param name="Lose">The same of those who would lose it.</param>
public sealed record RulePreview(int Members, int Now, int LastMonth, RuleChange Gain, RuleChange Lose)
{
    /// <summary>A rule that tells nobody from anybody.</summary>
    public bool IsEverybody => Members > 0 && Now == Members;
    public bool IsNobody => Now == 0;

    internal ProblemKind? Warning =>
        IsNobody ? ProblemKind.NobodyWould
        : IsEverybody ? ProblemKind.EverybodyWould
        : null;
}

public sealed record RuleChange(int Count, IReadOnlyList<string> Names);

public static class RulePreviewReader
{
    private const int Batch = 400;
    private const int MostNames = 10;
    private static readonly TimeSpan Month = TimeSpan.FromDays(30);

    /// <summary>For a badge that isn't there yet; null where the form is wrong or has no rule, or for a place where the actor makes none.</summary>
    public static async Task<RulePreview?> Of(ForumDb db, Actor actor, BadgeForm form, CancellationToken ct)
    {
        if (form.Definition.Rule is null || form.Problems().Count > 0 || await form.Place(db, actor, ct) is not { } where)
            return null;
        if (!BadgePermits.Manage(actor, where.Place, db.Now).IsAllowed)
            return null;
        if ((await RuleBoards.Problems(db, actor, where.Kind, form.Definition, null, ct)).Count > 0)
            return null;
        return await Read(db, actor, new Badge("", where.Kind, where.TargetId, where.Tag, db.Now), form.Definition, ct);
    }

    /// <summary>For a change of one that the actor looks after.</summary>
    public static async Task<RulePreview?> Of(ForumDb db, Actor actor, string badgeId, BadgeDefinition definition, CancellationToken ct)
    {
        if (definition.Rule is null || new BadgeForm(null, definition).Problems().Count > 0)
            return null;
        var badge = await db.Badges.VisibleTo(db, actor, "RulePreview").AsNoTracking().SingleOrDefaultAsync(b => b.PublicId == badgeId, ct);
        if (badge is null || !BadgePermits.Manage(actor, (await BadgePlace.Of(db, badge, ct)).Place, db.Now).IsAllowed)
            return null;
        if ((await RuleBoards.Problems(db, actor, badge.ScopeKind, definition, badge.Definition, ct)).Count > 0)
            return null;
        return await Read(db, actor, badge, definition, ct);
    }

    private static async Task<RulePreview> Read(ForumDb db, Actor actor, Badge badge, BadgeDefinition definition, CancellationToken ct)
    {
        var members = await db
            .Members.VisibleTo(actor, "RulePreviewMembers")
            .Where(m => m.LeftAt == null)
            .OrderBy(m => m.Id)
            .Select(m => new { m.Id, m.Name })
            .ToListAsync(ct);
        var holding = (
            await db
                .Awards.SeenBy(db, actor, "RulePreviewAwards")
                .Where(a => a.BadgeId == badge.Id && a.RevokedAt == null)
                .Select(a => new { a.MemberId, ByHand = a.ActId != null })
                .ToListAsync(ct)
        ).ToLookup(a => a.MemberId, a => a.ByHand);
        var boards = await RuleBoards.Numbers(db, [definition], ct);
        var (now, lately, gain, lose) = (0, 0, new List<string>(), new List<string>());
        foreach (var batch in members.Chunk(Batch))
        {
            var facts = await RuleFacts.Of(db, [.. batch.Select(m => m.Id)], ct);
            foreach (var member in batch)
            {
                var wins = Wins(facts[member.Id]);
                if (wins)
                    now++;
                if (wins && !Wins(facts[member.Id].Until(db.Now - Month)))
                    lately++;
                if (wins && !holding.Contains(member.Id))
                    gain.Add(member.Name);
                if (!wins && !definition.IsKept && holding.Contains(member.Id) && !holding[member.Id].Any(byHand => byHand))
                    lose.Add(member.Name);
            }
        }
        var named = definition.Rule?.TellsWhatIsTheirs != true;
        return new RulePreview(members.Count, now, lately, Change(gain, named), Change(lose, named));

        bool Wins(MemberFacts facts) => RuleQuery.Of(badge, definition, facts, boards).Any(e => actor.Audiences.Contains(e.AudienceId));
    }

    private static RuleChange Change(List<string> names, bool named) => new(names.Count, named ? [.. names.Take(MostNames)] : []);
}
