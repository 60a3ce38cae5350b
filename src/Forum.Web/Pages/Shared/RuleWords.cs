using Forum.Domain.Badges;
using Forum.Domain.Badges.Rules;
using Forum.Web.Languages;

namespace Forum.Web.Pages.Shared;

/// <summary>Says by what a badge is won.</summary>
public static class RuleWords
{
    /// <param name="definition">Of a badge with a rule.</param>
    /// <param name="boards">The names of boards, by their ids; the reader doesn't see others.</param>
    public static string Of(Texts texts, BadgeDefinition definition, IReadOnlyDictionary<string, string> boards)
    {
        var parts = definition.Rule!.AnyOf.Select(part => string.Join($" {texts["badgeRules.and"]} ", part.Select(each => Of(texts, each, boards))));
        return texts[definition.Repeats ? "badgeRules.wonForEach" : "badgeRules.wonBy", ("rule", string.Join($", {texts["badgeRules.or"]} ", parts))];
    }

    public static string Names(Texts texts, RuleChange change) =>
        string.Join(", ", change.Names) + (change.Count > change.Names.Count ? " " + texts["badgeRules.andMore"] : ".");

    private static string Of(Texts texts, BadgeCondition condition, IReadOnlyDictionary<string, string> boards)
    {
        var words = new List<string> { texts.Count(Texts.Key("badgeRules.says", condition.Metric), condition.Threshold) };
        if (condition.Board is { } board)
            words.Add(boards.TryGetValue(board, out var name) ? texts["badgeRules.onBoard", ("board", name)] : texts["badgeRules.onUnseen"]);
        if (condition.Tag is { } tag)
            words.Add(texts["badgeRules.tagged", ("tag", tag)]);
        if (condition.LeastScore is { } score)
            words.Add(texts.Count("badgeRules.score", score));
        if (condition.OthersOnly)
            words.Add(texts["badgeRules.toOthers"]);
        if (condition.Days is { } days)
            words.Add(texts.Count("badgeRules.days", days));
        return string.Join(' ', words);
    }
}
