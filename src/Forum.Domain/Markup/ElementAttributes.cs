using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Forum.Domain.Markup;

/// <summary>The attributes of elements other than links: a few fixed classes, the language of code, the start of a list, ids of footnotes.</summary>
internal static partial class ElementAttributes
{
    /// <summary>Blocks and figures that mean something only by their class; without it they are divisions like any other.</summary>
    public static bool IsKept(IElement element) =>
        element.LocalName switch
        {
            "blockquote" => true,
            "div" => element.ClassList.Contains("line"),
            "section" => element.ClassList.Contains("footnotes"),
            "figure" => element.ClassList.Contains("quote"),
            _ => false,
        };

    /// <summary>All attributes as they are written, each with a space before it; values need no escaping.</summary>
    public static string Of(IElement element, SanitizerPolicy policy) =>
        element.LocalName switch
        {
            "blockquote" => PostLink.IdOf(element.GetAttribute("cite")) is { } post ? $" cite=\"/p/{post}\"" : "",
            "div" => " class=\"line\"",
            "section" => " class=\"footnotes\" role=\"doc-endnotes\"",
            "figure" => " class=\"quote\"",
            "ul" => element.ClassList.Contains("task-list") ? " class=\"task-list\"" : "",
            "ol" => Start(element.GetAttribute("start")),
            "li" => Item(element, policy),
            "th" or "td" => Alignment(element),
            "code" => Language(element.ClassName),
            _ => "",
        };

    private static string Start(string? start) =>
        int.TryParse(start, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is not 1 and <= 999_999_999
            ? string.Create(CultureInfo.InvariantCulture, $" start=\"{number}\"")
            : "";

    private static string Item(IElement element, SanitizerPolicy policy) =>
        FootnoteAnchors.IsOurs(element.Id, policy.AnchorPrefix) ? $" id=\"{element.Id}\""
        : element.ClassList.Contains("task") ? " class=\"task\""
        : "";

    // Markdig aligns by style, which our content security policy forbids, GFM by an attribute that HTML has given up.
    private static string Alignment(IElement element) =>
        AlignedBy().Match($"{element.GetAttribute("align")} {element.GetAttribute("style")} {element.ClassName}") is { Success: true } match
            ? $" class=\"align-{match.Value.ToLowerInvariant()}\""
            : "";

    private static string Language(string? classes) =>
        LanguageClass().Match((classes ?? "").ToLowerInvariant().Replace("#", "sharp", StringComparison.Ordinal)) is { Success: true } match
            ? $" class=\"{match.Groups[1].Value}\""
            : "";

    [GeneratedRegex(@"\b(?:left|center|right)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AlignedBy();

    [GeneratedRegex(@"(?:^|\s)(language-[a-z0-9+-]{1,20})(?!\S)", RegexOptions.CultureInvariant)]
    private static partial Regex LanguageClass();
}
