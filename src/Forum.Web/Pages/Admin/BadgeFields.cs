using System.Globalization;
using Forum.Domain.Badges;
using Forum.Domain.Badges.Rules;
using Forum.Domain.Threads;

namespace Forum.Web.Pages.Admin;

/// <summary>A badge's form as it was typed: a name and a description in each language of the site, and the rest.</summary>
public sealed record BadgeFields
{
    public string? Where { get; init; }
    public string? Tag { get; init; }
    public string? Tier { get; init; }
    public string? Shape { get; init; }
    public string? Symbol { get; init; }
    public string? Colour { get; init; }
    public bool Repeats { get; init; }
    public bool IsSecret { get; init; }
    public bool IsKept { get; init; }

    /// <summary>They want the rule although it would give the badge to nobody, or to everybody.</summary>
    public bool Sure { get; init; }

    /// <summary>As many as a rule can have, the empty ones last.</summary>
    public IReadOnlyList<IReadOnlyList<ConditionFields>> Rule { get; init; } = Rows([]);

    /// <summary>By language.</summary>
    public IReadOnlyDictionary<string, (string Name, string Description)> Words { get; init; } = new Dictionary<string, (string, string)>();

    public static BadgeFields New { get; } = Of(new BadgeDefinition()) with { Where = "site" };

    public static BadgeFields Of(BadgeDefinition badge) =>
        new()
        {
            Tier = $"{badge.Tier}",
            Shape = $"{badge.Picture.Shape}",
            Symbol = $"{badge.Picture.Symbol}",
            Colour = $"{badge.Picture.Colour}",
            Repeats = badge.Repeats,
            IsSecret = badge.IsSecret,
            IsKept = badge.IsKept,
            Rule = Rows(badge.Rule?.AnyOf.Select(part => part.Select(ConditionFields.Of)) ?? []),
            Words = badge.Texts.ToDictionary(text => text.Language, text => (text.Name, text.Description)),
        };

    /// <param name="languages">Those of the site.</param>
    public static BadgeFields Of(IFormCollection form, IEnumerable<string> languages)
    {
        string Typed(string field) => form[field].ToString().Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
        return new BadgeFields
        {
            Where = form["Where"],
            Tag = form["Tag"],
            Tier = form["Tier"],
            Shape = form["Shape"],
            Symbol = form["Symbol"],
            Colour = form["Colour"],
            Repeats = form["Repeats"] == "true",
            IsSecret = form["IsSecret"] == "true",
            IsKept = form["IsKept"] == "true",
            Sure = form["Sure"] == "true",
            Rule = Rows(
                Enumerable
                    .Range(0, BadgeRule.MostParts)
                    .Select(part => Enumerable.Range(0, BadgeRule.MostConditions).Select(i => ConditionFields.Of(form, part, i)))
            ),
            Words = languages.ToDictionary(code => code, code => (Typed("Name." + code), Typed("Description." + code))),
        };
    }

    /// <summary>Whatever isn't a choice of the form becomes a value that the verb refuses with a sentence.</summary>
    public BadgeDefinition ToDefinition() =>
        new()
        {
            Texts =
            [
                .. Words
                    .Where(words => words.Value.Name.Length + words.Value.Description.Length > 0)
                    .Select(words => new BadgeText(words.Key, words.Value.Name, words.Value.Description)),
            ],
            Tier = Choice<BadgeTier>(Tier),
            Picture = new BadgePicture(Choice<BadgeShape>(Shape), Choice<BadgeSymbol>(Symbol), Choice<BadgeColour>(Colour)),
            Repeats = Repeats,
            IsSecret = IsSecret,
            IsKept = IsKept,
            Rule = ToRule(),
        };

    /// <summary>A tag goes before what is chosen: the list always has something chosen.</summary>
    public BadgeForm ToForm() => new(string.IsNullOrWhiteSpace(Tag) ? Where : "tag:" + Tag.Trim(), ToDefinition(), Sure);

    internal static T Choice<T>(string? sent)
        where T : struct, Enum => Enum.TryParse<T>(sent, out var choice) ? choice : (T)Enum.ToObject(typeof(T), -1);

    /// <summary>Null where no condition is chosen.</summary>
    private BadgeRule? ToRule()
    {
        var parts = Rule.Select(part => part.Where(row => !row.IsEmpty).Select(row => row.ToCondition()).ToList()).Where(part => part.Count > 0);
        return parts.ToList() is { Count: > 0 } some ? new BadgeRule(some) : null;
    }

    /// <summary>What is filled moves up, so that what is wrong with a condition is said beside it.</summary>
    private static List<List<ConditionFields>> Rows(IEnumerable<IEnumerable<ConditionFields>> typed)
    {
        var parts = typed.Select(part => part.Where(row => !row.IsEmpty).ToList()).Where(part => part.Count > 0).ToList();
        while (parts.Count < BadgeRule.MostParts)
            parts.Add([]);
        foreach (var part in parts)
            while (part.Count < BadgeRule.MostConditions)
                part.Add(ConditionFields.Empty);
        return parts;
    }
}

/// <summary>One condition of a rule as it was typed.</summary>
public sealed record ConditionFields(
    string Metric,
    string Threshold,
    string LeastScore,
    string Days,
    bool OthersOnly,
    string Board = "",
    string Tag = ""
)
{
    public static readonly ConditionFields Empty = new("", "1", "", "", OthersOnly: false);

    public bool IsEmpty => Metric.Length == 0;

    internal static ConditionFields Of(BadgeCondition condition) =>
        new(
            $"{condition.Metric}",
            Written(condition.Threshold),
            Written(condition.LeastScore),
            Written(condition.Days),
            condition.OthersOnly,
            condition.Board ?? "",
            condition.Tag ?? ""
        );

    internal static ConditionFields Of(IFormCollection form, int part, int row)
    {
        string Typed(string what) => form[BadgeRule.Field(part, row, what)].ToString().Trim();
        return new(
            Typed("Metric"),
            Typed("Threshold"),
            Typed("LeastScore"),
            Typed("Days"),
            Typed("OthersOnly") == "true",
            Typed("Board"),
            Typed("Tag")
        );
    }

    internal BadgeCondition ToCondition() =>
        new(
            BadgeFields.Choice<BadgeMetric>(Metric),
            Admin.Typed.Number(Threshold),
            Optional(LeastScore),
            Optional(Days),
            OthersOnly,
            Board.Length == 0 ? null : Board,
            Tag.Length == 0 ? null : string.Join(' ', TagNames.Parse(Tag))
        );

    private static int? Optional(string typed) => typed.Length == 0 ? null : Admin.Typed.Number(typed);

    private static string Written(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}

/// <summary>A badge's form with what can be chosen in it.</summary>
/// <param name="Places">Null where the badge has its place already.</param>
/// <param name="Preview">How the badge would look; null where nobody asked, or something is wrong with it.</param>
/// <param name="Rule">Whom its rule would give it; null where nobody asked, or it has none.</param>
/// <param name="Boards">Those that a condition can name.</param>
public sealed record BadgeChoice(
    BadgeFields Typed,
    Forum.Domain.Delegation.PlaceChoices? Places,
    BadgeDefinition? Preview,
    RulePreview? Rule,
    IReadOnlyList<RuleBoard> Boards
)
{
    public IReadOnlyDictionary<string, string> BoardNames => Boards.ToDictionary(board => board.Id, board => board.Name);
}

/// <summary>Some conditions of one part of a rule, one after the other from the place <paramref name="From"/> on.</summary>
public sealed record ConditionPart(int Part, int From, IReadOnlyList<ConditionFields> Rows, IReadOnlyList<RuleBoard> Boards);
