using System.Collections.Concurrent;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Forum.Web.Pages.Shared;

/// <summary>A small picture beside words that say the same. <c>&lt;icon name="solved" label="@T["threads.solved"]" /&gt;</c></summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper : TagHelper
{
    private const string Eye = "<path d=\"M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8z\"/><circle cx=\"8\" cy=\"8\" r=\"1.75\"/>";

    private static readonly ConcurrentDictionary<string, HtmlString> Drawn = new(StringComparer.Ordinal);

    public string Name { get; set; } = "";

    /// <summary>What a screen reader says; without it the words stand beside the picture.</summary>
    public string? Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Of(Name));
        if (Label is not null)
            output.Content.AppendHtml("<span class=\"visually-hidden\">").Append(Label).AppendHtml("</span>");
    }

    /// <summary>The picture alone, for loops in which a tag helper would cost more than what it writes.</summary>
    public static IHtmlContent Of(string name) =>
        Drawn.GetOrAdd(name, n => new HtmlString("<svg class=\"icon\" viewBox=\"0 0 16 16\" aria-hidden=\"true\">" + Shape(n) + "</svg>"));

    private static string Shape(string name) =>
        name switch
        {
            "solved" => "<path d=\"m3 8.5 3.5 3.5L13 4.5\"/>",
            "question" => "<path d=\"M5.5 6a2.5 2.5 0 1 1 3.75 2.2C8.4 8.7 8 9.1 8 10M8 13v.01\"/>",
            "vote" => "<path d=\"M8 2.5 13.5 9H10v4.5H6V9H2.5z\"/>",
            "locked" => "<path d=\"M3.5 7.5h9v6h-9zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5\"/>",
            "pinned" => "<path d=\"M8 10v4.5M5 2h6l-1 4 2 2.5v1.5H4V8.5L6 6z\"/>",
            "official" => "<path d=\"M8 1.5 13 3.5v4.25c0 3-2.25 5.25-5 6.75-2.75-1.5-5-3.75-5-6.75V3.5zM5.75 8l1.75 1.75L10.5 6.5\"/>",
            "warning" => "<path d=\"M8 2 14.5 13.5h-13zM8 6.5v3M8 11.5v.01\"/>",
            "bell" => "<path d=\"M3 12h10c-1-1-1.5-2-1.5-5a3.5 3.5 0 0 0-7 0c0 3-.5 4-1.5 5zM6.5 14h3M8 3.5V2\"/>",
            "search" => "<circle cx=\"7\" cy=\"7\" r=\"4.5\"/><path d=\"m10.5 10.5 3.5 3.5\"/>",
            "group" =>
                "<circle cx=\"5.75\" cy=\"5.5\" r=\"2.25\"/><path d=\"M1.5 13c0-2.5 1.75-4 4.25-4S10 10.5 10 13M10.5 3.4a2.25 2.25 0 0 1 0 4.2M12 9.25c1.6.5 2.5 1.75 2.5 3.75\"/>",
            "seen-by" => Eye,
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such icon."),
        };
}
