using Forum.Domain.Badges;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Forum.Web.Pages.Shared;

/// <summary>
/// A badge's picture, drawn here: its look is the theme's. It is decoration, since the badge's name stands beside it.
/// <c>&lt;badge-picture of="@badge.Definition" size="48" /&gt;</c>
/// </summary>
[HtmlTargetElement("badge-picture", TagStructure = TagStructure.WithoutEndTag)]
public sealed class BadgePictureTagHelper : TagHelper
{
    public BadgeDefinition Of { get; set; } = null!;

    /// <summary>Both sides, in CSS pixels.</summary>
    public int Size { get; set; } = 40;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (shape, symbol, colour) = Of.Picture;
        (output.TagName, output.TagMode) = ("svg", TagMode.StartTagAndEndTag);
        output.Attributes.SetAttribute("class", $"badge-picture tone-{Word(colour)} tier-{Word(Of.Tier)}");
        output.Attributes.SetAttribute("viewBox", "0 0 48 48");
        output.Attributes.SetAttribute("width", Size);
        output.Attributes.SetAttribute("height", Size);
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetHtmlContent(Outline(shape) + "<g transform=\"translate(13 13) scale(1.375)\">" + Sign(symbol) + "</g>");
    }

    private static string Word(Enum value) => value.ToString().ToLowerInvariant();

    private static string Outline(BadgeShape shape) =>
        shape switch
        {
            BadgeShape.Square => "<rect x=\"5\" y=\"5\" width=\"38\" height=\"38\" rx=\"8\"/>",
            BadgeShape.Diamond => "<path d=\"M24 2.5 45.5 24 24 45.5 2.5 24z\"/>",
            BadgeShape.Hexagon => "<path d=\"M14 5.5h20L44 24 34 42.5H14L4 24z\"/>",
            BadgeShape.Shield => "<path d=\"M24 3.5 41.5 9v13.5c0 11-7 18-17.5 22C13.5 40.5 6.5 33.5 6.5 22.5V9z\"/>",
            BadgeShape.Star =>
                "<path d=\"M24 1.5 29.7 6.4 37.2 5.8 39 13.1 45.4 17 42.5 24 45.4 31 39 34.9 37.2 42.2 29.7 41.6 24 46.5 18.3 41.6 10.8 42.2 9 34.9 2.6 31 5.5 24 2.6 17 9 13.1 10.8 5.8 18.3 6.4z\"/>",
            _ => "<circle cx=\"24\" cy=\"24\" r=\"20\"/>",
        };

    private static string Sign(BadgeSymbol symbol) =>
        symbol switch
        {
            BadgeSymbol.Question => "<path d=\"M5.5 6a2.5 2.5 0 1 1 3.75 2.2C8.4 8.7 8 9.1 8 10M8 13v.01\"/>",
            BadgeSymbol.Answer => "<path d=\"M2.5 3h11v8H7l-3 2.5V11H2.5z\"/>",
            BadgeSymbol.Check => "<path d=\"m3 8.5 3.5 3.5L13 4.5\"/>",
            BadgeSymbol.Arrow => "<path d=\"M8 2.5 13.5 9H10v4.5H6V9H2.5z\"/>",
            BadgeSymbol.Pencil => "<path d=\"m3 13 .7-3.2 7.6-7.6 2.5 2.5-7.6 7.6zM9.8 3.7l2.5 2.5\"/>",
            BadgeSymbol.Book =>
                "<path d=\"M8 4.2C6.5 3 4.5 2.8 2.5 3v9.5c2-.2 4 0 5.5 1.2 1.5-1.2 3.5-1.4 5.5-1.2V3c-2-.2-4 0-5.5 1.2zM8 4.2v9.5\"/>",
            BadgeSymbol.Flag => "<path d=\"M4 14.5v-12M4 3h8.5l-2 3 2 3H4\"/>",
            BadgeSymbol.Flame => "<path d=\"M8 1.8c.6 2.6 4 4 4 7.6a4 4 0 0 1-8 0c0-1.7.9-2.7 1.6-3.7.3 1 .8 1.5 1.4 1.8-.3-2.1 0-4.1 1-5.7z\"/>",
            BadgeSymbol.Leaf => "<path d=\"M4.5 12C2.5 7 6 3 13.5 2.5 13.5 9.5 10 13 4.5 12zM2.5 14c1.5-4 4-6.5 7-8\"/>",
            BadgeSymbol.Eye => "<path d=\"M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8z\"/><circle cx=\"8\" cy=\"8\" r=\"1.75\"/>",
            BadgeSymbol.Key => "<circle cx=\"5\" cy=\"11\" r=\"2.75\"/><path d=\"m7 9 6.5-6.5M11 5l2 2M9.3 6.7l1.4 1.4\"/>",
            BadgeSymbol.Bug =>
                "<ellipse cx=\"8\" cy=\"9\" rx=\"3\" ry=\"4\"/><path d=\"M8 5v8M5.7 6.3 3.5 4.5M10.3 6.3l2.2-1.8M5 9H2.25M11 9h2.75M5.7 11.7l-2.2 1.8M10.3 11.7l2.2 1.8\"/>",
            BadgeSymbol.Ballot => "<path d=\"M2.5 8.5v5h11v-5M4.5 8.5v-6h7v6M1.5 8.5h13M6.25 5.5 7.5 6.75 10 4.25\"/>",
            BadgeSymbol.Cup =>
                "<path d=\"M5 2.5h6v4a3 3 0 0 1-6 0zM5 3.5H2.75c0 2 .75 3 2.25 3M11 3.5h2.25c0 2-.75 3-2.25 3M8 9.5V12M5.5 13.5h5M6.5 12h3\"/>",
            BadgeSymbol.Bulb => "<path d=\"M6 11.25c0-1.5-2-2.25-2-5a4 4 0 0 1 8 0c0 2.75-2 3.5-2 5zM6.25 13.5h3.5\"/>",
            _ => "<path d=\"M8 13.5 2.9 8.3a3.1 3.1 0 0 1 4.4-4.4L8 4.6l.7-.7a3.1 3.1 0 0 1 4.4 4.4z\"/>",
        };
}
