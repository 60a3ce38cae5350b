using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Forum.Domain.Tests.Markup;

/// <summary>
/// HTML without differences that don't matter, by the rules of normalize.py of the CommonMark specification: white space made single outside
/// pre and removed around blocks, attributes sorted, references decoded, empty elements written without a slash.
/// </summary>
internal static partial class NormalizedHtml
{
    private static readonly HashSet<string> Blocks =
    [
        .. (
            "article header aside hgroup blockquote hr iframe body li map button object canvas ol caption output col p colgroup pre dd progress div section dl table td dt "
            + "tbody embed textarea fieldset tfoot figcaption th figure thead footer tr form ul h1 h2 h3 h4 h5 h6 video script style details summary"
        ).Split(' '),
    ];

    public static string Of(string html)
    {
        var output = new StringBuilder();
        var (last, lastTag, inPre) = ("start", "", false);
        foreach (Match token in Token().Matches(html))
        {
            var tag = token.Groups["tag"].Value.ToLowerInvariant();
            if (tag.Length == 0)
            {
                output.Append(
                    token.Value.StartsWith("<!", StringComparison.Ordinal) || token.Value.StartsWith("<?", StringComparison.Ordinal)
                        ? token.Value
                        : Data(token.Value, last, lastTag, inPre)
                );
                last = "data";
                continue;
            }

            var isEnd = token.Groups["end"].Length > 0;
            inPre = tag == "pre" ? !isEnd : inPre;
            if (Blocks.Contains(tag) && !(tag == "pre" && isEnd))
            {
                TrimEnd(output);
            }

            output.Append(isEnd ? $"</{tag}>" : $"<{tag}{Attributes(token.Groups["attributes"].Value)}>");
            (last, lastTag) = (isEnd || token.Groups["empty"].Length > 0 ? "end" : "start", tag);
        }

        return output.ToString();
    }

    private static string Data(string data, string last, string lastTag, bool inPre)
    {
        var text = last != "data" && lastTag == "br" ? data.TrimStart('\n') : data;
        text = inPre ? text : WhiteSpace().Replace(text, " ");
        if (last != "data" && Blocks.Contains(lastTag) && !inPre)
        {
            text = last == "start" ? text.TrimStart() : text.Trim();
        }

        return Escape(WebUtility.HtmlDecode(text));
    }

    private static string Attributes(string attributes) =>
        string.Concat(
            Attribute()
                .Matches(attributes)
                .Select(match => (Name: match.Groups["name"].Value.ToLowerInvariant(), Value: WebUtility.HtmlDecode(match.Groups["value"].Value)))
                .OrderBy(attribute => attribute.Name, StringComparer.Ordinal)
                .Select(attribute => $" {attribute.Name}=\"{Escape(attribute.Value)}\"")
        );

    private static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("\"", "&quot;", StringComparison.Ordinal);

    private static void TrimEnd(StringBuilder output)
    {
        while (output.Length > 0 && char.IsWhiteSpace(output[^1]))
        {
            output.Length--;
        }
    }

    [GeneratedRegex(
        """<!--.*?-->|<!\[CDATA\[.*?\]\]>|<[!?][^>]*>|<(?<end>/?)(?<tag>[A-Za-z][A-Za-z0-9-]*)(?<attributes>(?:\s+[^\s=>/"']+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*(?<empty>/?)>|[^<]+|<""",
        RegexOptions.Singleline | RegexOptions.CultureInvariant
    )]
    private static partial Regex Token();

    [GeneratedRegex("""(?<name>[^\s=>/"']+)(?:\s*=\s*(?:"(?<value>[^"]*)"|'(?<value>[^']*)'|(?<value>[^\s"'>]+)))?""", RegexOptions.CultureInvariant)]
    private static partial Regex Attribute();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex WhiteSpace();
}
