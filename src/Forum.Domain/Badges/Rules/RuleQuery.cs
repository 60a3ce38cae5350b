using Forum.Domain.Audiences;

namespace Forum.Domain.Badges.Rules;

/// <summary>What a member has earned by a rule.</summary>
/// <param name="AudienceId">Who can see that they did.</param>
/// <param name="Occasion">As in <see cref="Award.Occasion"/>.</param>
/// <param name="PostId">What completed it; null where no post of theirs did.</param>
internal sealed record Earned(long AudienceId, string Occasion, long? PostId);

/// <summary>
/// Says of one member's facts what a badge's rule gives. What is public counts for all; what only some see counts, with what is public, for an
/// award that only they see, and for none where the public sees one already.
/// </summary>
internal static class RuleQuery
{
    /// <param name="boards">The numbers of the boards that the rule names.</param>
    public static IReadOnlyList<Earned> Of(Badge badge, BadgeDefinition definition, MemberFacts facts, IReadOnlyDictionary<string, long> boards)
    {
        if (definition.Rule is not { } rule)
            return [];
        if (definition.Repeats)
            return rule.IsForEachPost ? [.. Each(badge, rule.AnyOf[0][0], facts, boards)] : [];
        var earned = new List<Earned>();
        foreach (var audience in facts.All.Where(e => e.IsIn(badge)).Select(e => e.AudienceId).Distinct().Order())
            if (!earned.Exists(e => Covers(e.AudienceId, audience)) && Holds(badge, rule, facts, boards, audience, out var post))
                earned.Add(new Earned(audience, "", post?.Id));
        return earned;
    }

    private static IEnumerable<Earned> Each(Badge badge, BadgeCondition condition, MemberFacts facts, IReadOnlyDictionary<string, long> boards) =>
        facts
            .Of(condition.Metric)
            .Where(e => e.IsIn(badge) && Fits(condition, e, boards))
            .Select(e => new Earned(e.AudienceId, "post:" + e.Post!.PublicId, e.Post.Id));

    private static bool Holds(
        Badge badge,
        BadgeRule rule,
        MemberFacts facts,
        IReadOnlyDictionary<string, long> boards,
        long audience,
        out EarningPost? post
    )
    {
        foreach (var part in rule.AnyOf)
        {
            post = null;
            var holds = true;
            foreach (var condition in part)
                holds &= Holds(badge, condition, facts, boards, audience, ref post);
            if (holds)
                return true;
        }
        post = null;
        return false;
    }

    private static bool Holds(
        Badge badge,
        BadgeCondition condition,
        MemberFacts facts,
        IReadOnlyDictionary<string, long> boards,
        long audience,
        ref EarningPost? post
    )
    {
        var counted = facts
            .Of(condition.Metric)
            .Where(e => e.IsIn(badge) && Covers(e.AudienceId, audience) && Fits(condition, e, boards))
            .OrderBy(e => e.At)
            .ThenBy(e => e.Post?.Id)
            .ToList();
        if (condition.Metric is BadgeMetric.DaysActive or BadgeMetric.Streak)
            return HoldsOnDays(condition, [.. counted.Select(e => e.At.Date).Distinct().Order()]);
        if (Completed(condition, counted) is not { } last)
            return false;
        if (BadgeMetrics.IsOfPosts(condition.Metric))
            post = last.Post;
        return true;
    }

    /// <summary>What made it enough, the first time that it was.</summary>
    private static RuleEvent? Completed(BadgeCondition condition, List<RuleEvent> counted)
    {
        var (from, sum) = (0, 0);
        for (var to = 0; to < counted.Count; to++)
        {
            sum += counted[to].Weight;
            for (; condition.Days is { } days && counted[to].At - counted[from].At > TimeSpan.FromDays(days); from++)
                sum -= counted[from].Weight;
            if (sum >= condition.Threshold)
                return counted[to];
        }
        return null;
    }

    private static bool HoldsOnDays(BadgeCondition condition, List<DateTime> days)
    {
        var most = condition.Metric == BadgeMetric.Streak ? condition.Threshold : condition.Days ?? int.MaxValue;
        for (var i = condition.Threshold - 1; i < days.Count; i++)
            if ((days[i] - days[i - condition.Threshold + 1]).Days < most)
                return true;
        return false;
    }

    private static bool Fits(BadgeCondition condition, RuleEvent e, IReadOnlyDictionary<string, long> boards) =>
        (condition.LeastScore is not { } least || e.Post?.Score >= least)
        && (!condition.OthersOnly || e.WithOthers)
        && (condition.Board is not { } board || (boards.TryGetValue(board, out var number) && e.BoardId == number))
        && (condition.Tag is not { } tag || e.Tags.Contains(tag));

    /// <summary>Whoever is in the narrow audience sees what the wide one does, whatever groups there are.</summary>
    internal static bool Covers(long wide, long narrow) =>
        wide == narrow || wide == Audience.EveryoneId || (wide == Audience.MembersId && narrow != Audience.EveryoneId);
}
