using Forum.Domain.Badges;
using Forum.Domain.Badges.Rules;
using Forum.Web.Languages;

namespace Forum.Web.Pages.Shared;

/// <summary>Says by what a badge is won.</summary>
public static class RuleWords
{
    /// <param name="definition">Of a badge with a rule.</param>
    public static string Of(Texts texts, BadgeDefinition definition)
    {
        var parts = definition.Rule!.AnyOf.Select(part => string.Join($" {texts["badgeRules.and"]} ", part.Select(each => Of(texts, each))));
        return texts[definition.Repeats ? "badgeRules.wonForEach" : "badgeRules.wonBy", ("rule", string.Join($", {texts["badgeRules.or"]} ", parts))];
    }

    public static string Names(Texts texts, RuleChange change) =>
        string.Join(", ", change.Names) + (change.Count > change.Names.Count ? " " + texts["badgeRules.andMore"] : ".");

    private static string Of(Texts texts, BadgeCondition condition)
    {
        var words = new List<string> { texts.Count(Texts.Key("badgeRules.says", condition.Metric), condition.Threshold) };
        if (condition.LeastScore is { } score)
            words.Add(texts.Count("badgeRules.score", score));
        if (condition.OthersOnly)
            words.Add(texts["badgeRules.toOthers"]);
        if (condition.Days is { } days)
            words.Add(texts.Count("badgeRules.days", days));
        return string.Join(' ', words);
    }
}
