using System.Text.Json;
using System.Text.Json.Serialization;
using Forum.Domain.Badges.Rules;

namespace Forum.Domain.Badges;

/// <summary>Everything of a badge that can be changed; each change makes a version.</summary>
public sealed record BadgeDefinition
{
    /// <summary>More than the site has languages.</summary>
    public const int MostTexts = 20;

    private static readonly JsonSerializerOptions Format = new() { Converters = { new JsonStringEnumConverter() } };

    /// <summary>In each language at most one.</summary>
    public IReadOnlyList<BadgeText> Texts { get; init; } = [];
    public BadgeTier Tier { get; init; }
    public BadgePicture Picture { get; init; } = new(BadgeShape.Circle, BadgeSymbol.Heart, BadgeColour.Blue);

    /// <summary>A member can win it more than once.</summary>
    public bool Repeats { get; init; }

    /// <summary>What it is for is told to those who have won it, and that it is there once somebody has.</summary>
    public bool IsSecret { get; init; }

    /// <summary>By which members win it without anybody giving it; null where it is given by hand alone.</summary>
    public BadgeRule? Rule { get; init; }

    /// <summary>Who won it by the rule keeps it when its ground has gone.</summary>
    public bool IsKept { get; init; }

    /// <summary>In a reader's language; where it isn't written in that, in the site's, in English, or in any.</summary>
    public BadgeText In(string language, string siteLanguage) =>
        new[] { language, siteLanguage, "en" }.Select(Find).FirstOrDefault(text => text is not null) ?? Texts[0];

    internal string Stored() => JsonSerializer.Serialize(this, Format);

    internal static BadgeDefinition Read(string stored) => JsonSerializer.Deserialize<BadgeDefinition>(stored, Format)!;

    /// <summary>Whether a stored text says a badge that a form could have said.</summary>
    internal static bool CanRead(string stored)
    {
        try
        {
            return new BadgeForm(null, Read(stored)).Problems().Count == 0;
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or NullReferenceException or ArgumentNullException)
        {
            return false;
        }
    }

    // Two copies of the same words are equal, whichever list holds them.
    public bool Equals(BadgeDefinition? other) => other is not null && Stored() == other.Stored();

    public override int GetHashCode() => Stored().GetHashCode(StringComparison.Ordinal);

    private BadgeText? Find(string language) => Texts.FirstOrDefault(text => text.Language == language);
}
