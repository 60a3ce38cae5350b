using System.Text;
using Forum.Domain.Markup;

namespace Forum.Domain.Import;

/// <summary>Turns a source's text into what pages show. Whatever it is, it comes in: at the worst as plain words.</summary>
internal static class SourceText
{
    /// <summary>Even if each is escaped, the words stay below <see cref="Markdown.MaxOutput"/>.</summary>
    private const int PlainLimit = 49_000;

    /// <returns>Sanitised HTML, and whether it had to be shown as plain words.</returns>
    public static (string Html, bool IsPlain) Render(string text, SourceFormat format, string publicId)
    {
        var html = format == SourceFormat.Html ? ImportedHtml.Render(text).Html : Markdown.Render(text, publicId).Html;
        return html is null ? (Plain(text), true) : (html, false);
    }

    /// <summary>What somebody says of themselves: HTML for their page, and the same in plain words, which they can change.</summary>
    public static (string Text, string Html) About(string html, int limit)
    {
        var clean = ImportedHtml.Render(html).Html ?? "";
        var words = clean.Length == 0 ? "" : Excerpt.Of(clean, limit);
        return (words, words.Length == 0 ? "" : clean);
    }

    /// <summary>The first words of a post, for a thread without a title.</summary>
    public static string Words(SourcePost post) => Excerpt.Of(Render(SourceLink.Without(post.Text), post.Format, "preview").Html, 100);

    public static string Cut(string text, int limit)
    {
        if (text.Length <= limit)
            return text;
        var end = text.LastIndexOf(' ', limit - 1);
        end = end > limit / 2 ? end : limit - 1;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)].TrimEnd() + "…";
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
