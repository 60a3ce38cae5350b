using System.Text;
using Forum.Domain.Markup;

namespace Forum.Domain.Import;

/// <summary>Turns a source's text into what pages show. Whatever it is, it comes in: at the worst as plain words.</summary>
internal static class SourceText
{
    /// <summary>UTF-16 code units of HTML that are parsed: its parser's time grows with the square of elements that are never closed.</summary>
    private const int HtmlLimit = 120_000;

    /// <summary>Even if each is escaped, the words stay below <see cref="Markdown.MaxOutput"/>.</summary>
    private const int PlainLimit = 49_000;

    /// <returns>Sanitised HTML, and whether it had to be shown as plain words.</returns>
    public static (string Html, bool IsPlain) Render(SourcePost post, string publicId)
    {
        var html = post.Format == SourceFormat.Html ? Clean(post.Text) : Markdown.Render(post.Text, publicId).Html;
        return html is null ? (Plain(post.Text), true) : (html, false);
    }

    /// <summary>What somebody says of themselves: HTML for their page, and the same in plain words, which they can change.</summary>
    public static (string Text, string Html) About(string html, int limit)
    {
        var clean = Clean(html) ?? "";
        var words = clean.Length == 0 ? "" : Excerpt.Of(clean, limit);
        return (words, words.Length == 0 ? "" : clean);
    }

    /// <summary>The first words of a post, for a thread without a title.</summary>
    public static string Words(SourcePost post) => Excerpt.Of(Render(post, "preview").Html, 100);

    public static string Cut(string text, int limit)
    {
        if (text.Length <= limit)
            return text;
        var end = text.LastIndexOf(' ', limit - 1);
        end = end > limit / 2 ? end : limit - 1;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)].TrimEnd() + "…";
    }

    private static string? Clean(string html)
    {
        if (html.Length > HtmlLimit)
            return null;
        var clean = Sanitizer.Clean(html, SanitizerPolicy.Imported);
        return clean.Length > Markdown.MaxOutput ? null : clean;
    }

    private static string Plain(string text)
    {
        var output = new StringBuilder();
        foreach (var paragraph in Cut(text, PlainLimit).Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            output.Append("<p>");
            HtmlText.Append(output, paragraph);
            output.Append("</p>");
        }
        return output.ToString();
    }
}
