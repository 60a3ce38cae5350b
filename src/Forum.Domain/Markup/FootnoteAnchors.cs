using System.Text.RegularExpressions;

namespace Forum.Domain.Markup;

/// <summary>Ids of footnotes and of the places that refer to them.</summary>
internal static partial class FootnoteAnchors
{
    public static string Note(string prefix, int order) => $"fn-{prefix}-{order}";

    public static string Reference(string prefix, int index) => $"fnref-{prefix}-{index}";

    /// <summary>Whether an id is one that <see cref="Markdown"/> makes for the post; any other id in a text is removed.</summary>
    public static bool IsOurs(string? id, string? prefix) =>
        prefix is not null && id is not null && Shape().Match(id) is { Success: true } match && match.Groups[1].Value == prefix;

    [GeneratedRegex(@"^fn(?:ref)?-([A-Za-z0-9_-]+)-[1-9][0-9]{0,5}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
