using Forum.Domain.Badges;

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
            Words = badge.Texts.ToDictionary(text => text.Language, text => (text.Name, text.Description)),
        };

    /// <param name="languages">Those of the site: words in others are kept by what they were before.</param>
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
        };

    /// <summary>A tag goes before what is chosen: the list always has something chosen.</summary>
    public BadgeForm ToForm() => new(string.IsNullOrWhiteSpace(Tag) ? Where : "tag:" + Tag.Trim(), ToDefinition());

    private static T Choice<T>(string? sent)
        where T : struct, Enum => Enum.TryParse<T>(sent, out var choice) ? choice : (T)Enum.ToObject(typeof(T), -1);
}

/// <summary>A badge's form with what can be chosen in it.</summary>
/// <param name="Places">Null where the badge has its place already.</param>
/// <param name="Preview">How the badge would look; null where nobody asked, or something is wrong with it.</param>
public sealed record BadgeChoice(BadgeFields Typed, Forum.Domain.Delegation.PlaceChoices? Places, BadgeDefinition? Preview);
