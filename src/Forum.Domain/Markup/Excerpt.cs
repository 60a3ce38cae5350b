using System.Net;
using System.Text;

namespace Forum.Domain.Markup;

/// <summary>The beginning of a post in plain words, for descriptions of pages and lists.</summary>
public static class Excerpt
{
    // What is hidden stays hidden, a quote is somebody else's, notes come at the end: none of them describes the post.
    private static readonly string[] Skipped = ["details", "figure", "section", "sup"];
    private static readonly string[] Breaking =
    [
        "p",
        "br",
        "hr",
        "li",
        "tr",
        "td",
        "th",
        "pre",
        "div",
        "blockquote",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "table",
    ];

    /// <summary>Plain text of at most so many UTF-16 code units, white space made single, cut at a word with an ellipsis.</summary>
    /// <param name="html">HTML as <see cref="Sanitizer"/> writes it, and no other: tags are found by their angle brackets alone.</param>
    /// <param name="maxChars">At least 1.</param>
    public static string Of(string html, int maxChars)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxChars, 1);
        var words = new StringBuilder();
        var skipping = 0;
        for (var rest = html.AsSpan(); rest.Length > 0 && words.Length <= maxChars; )
        {
            var next = rest.IndexOf('<');
            var text = next < 0 ? rest : rest[..next];
            if (skipping == 0)
            {
                AddWords(words, WebUtility.HtmlDecode(text.ToString()));
            }

            var tag = next < 0 ? "" : rest[(next + 1)..(next + rest[next..].IndexOf('>'))].ToString();
            rest = next < 0 ? [] : rest[(next + tag.Length + 2)..];
            skipping += Skips(tag);
            AddBreak(words, tag);
        }

        return Cut(words.ToString().Trim(), maxChars);
    }

    private static int Skips(string tag) => Skipped.Contains(Name(tag)) ? (tag[0] == '/' ? -1 : 1) : 0;

    private static string Name(string tag) => tag.TrimStart('/').Split(' ')[0];

    private static void AddBreak(StringBuilder words, string tag)
    {
        if (tag.Length > 0 && Breaking.Contains(Name(tag)))
        {
            AddWords(words, " ");
        }
    }

    private static void AddWords(StringBuilder words, string text)
    {
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                words.Append(c);
            }
            else if (words.Length > 0 && words[^1] != ' ')
            {
                words.Append(' ');
            }
        }
    }

    private static string Cut(string text, int maxChars)
    {
        if (text.Length <= maxChars)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', maxChars - 1);
        end = end > maxChars / 2 ? end : maxChars - 1;
        return text[..(end > 0 && char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)].TrimEnd(' ', ',', ';', ':', '.', '-') + "…";
    }
}
