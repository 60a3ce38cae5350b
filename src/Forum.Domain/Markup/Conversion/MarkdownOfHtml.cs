using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Forum.Domain.Markup.Conversion;

/// <summary>
/// Imported HTML as the Markdown that a member of today would have written: what is offered at its first edit. Rendered it shows the words
/// that the HTML showed. Not expressible, and so only their words: inserted text, sizes, what stood in table cells beside words; keys become code,
/// raised and lowered text the raised and lowered letters of Unicode, or ^ and _ where there are none.
/// </summary>
public static class MarkdownOfHtml
{
    /// <param name="source">HTML as it was imported. What is too long or too deep for us to show is given back as it is.</param>
    public static string Of(string source)
    {
        if (ImportedHtml.Render(source).Html is not { } html)
            return source;
        var body = Parse(html);
        var words = VisibleText.Of(body);
        // Sparing escapes read best, and nearly always do. Each text is tried, so none is spoilt by a rare case.
        foreach (var care in Enum.GetValues<Care>())
            if (new BlockWriter(care).Write(body) is var markdown && ShowsWords(markdown, words))
                return markdown;
        return new BlockWriter(Care.Words).Write(body);
    }

    internal static IElement Parse(string html) => new HtmlParser().ParseDocument("<!doctype html><body>" + html).Body!;

    private static bool ShowsWords(string markdown, string words) =>
        Markdown.Render(markdown).Html is { } html && VisibleText.Of(Parse(html)) == words;
}

/// <summary>How much is done so that no character of the words is taken for markup.</summary>
internal enum Care
{
    /// <summary>What could be markup where it stands is escaped.</summary>
    Sparing,

    /// <summary>Every character that could be markup anywhere is escaped.</summary>
    Full,

    /// <summary>And nothing within a line is emphasised.</summary>
    Words,
}
