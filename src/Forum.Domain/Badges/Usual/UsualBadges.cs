using System.Text.Json;
using System.Text.Json.Serialization;

namespace Forum.Domain.Badges.Usual;

/// <summary>The badges that come with a site, and those at three heights for a tag; from site.json and tag.json.</summary>
internal static class UsualBadges
{
    private const string Tag = "{tag}";
    private static readonly JsonSerializerOptions Format = new() { Converters = { new JsonStringEnumConverter() } };

    public static IReadOnlyList<BadgeDefinition> OfSite { get; } = Read("site.json");
    private static readonly IReadOnlyList<BadgeDefinition> OfTag = Read("tag.json");

    public static IReadOnlyList<BadgeDefinition> For(string tag) =>
        [
            .. OfTag.Select(badge =>
                badge with
                {
                    Texts = [.. badge.Texts.Select(text => text with { Name = Fill(text.Name, tag), Description = Fill(text.Description, tag) })],
                }
            ),
        ];

    private static string Fill(string text, string tag) => text.Replace(Tag, tag, StringComparison.Ordinal);

    private static List<BadgeDefinition> Read(string file)
    {
        using var stream = typeof(UsualBadges).Assembly.GetManifestResourceStream($"{typeof(UsualBadges).Namespace}.{file}")!;
        return JsonSerializer.Deserialize<List<BadgeDefinition>>(stream, Format)!;
    }
}
