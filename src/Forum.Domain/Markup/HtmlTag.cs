using System.Text;

namespace Forum.Domain.Markup;

/// <summary>A tag as the HTML standard's tokeniser reads it, and where the text goes on behind it.</summary>
/// <param name="Name">In lower case.</param>
/// <param name="Attributes">Those that the sanitiser asks for, quoted anew, each with a space before it.</param>
internal sealed record HtmlTag(string Name, bool Closes, string Attributes, int End)
{
    private static readonly string[] Kept = ["align", "alt", "checked", "cite", "class", "href", "src", "start", "style", "title", "type"];

    /// <summary>Reads the tag whose &lt; stands at a place; null where no tag begins there.</summary>
    public static HtmlTag? At(string html, int place)
    {
        var closes = place + 1 < html.Length && html[place + 1] == '/';
        var from = place + (closes ? 2 : 1);
        if (from >= html.Length || !char.IsAsciiLetter(html[from]))
            return null;
        var to = Until(html, from, static c => IsSpace(c) || c is '/' or '>');
        var (attributes, end) = ReadAttributes(html, to);
        return new HtmlTag(html[from..to].ToLowerInvariant(), closes, attributes, end);
    }

    private static (string Text, int End) ReadAttributes(string html, int at)
    {
        StringBuilder? written = null;
        var known = 0;
        while (true)
        {
            at = Until(html, at, static c => !IsSpace(c) && c != '/');
            if (at >= html.Length || html[at] == '>')
                return (written?.ToString() ?? "", Math.Min(at + 1, html.Length));
            // A name may begin with =, by the standard.
            var nameEnd = Until(html, at + 1, static c => IsSpace(c) || c is '/' or '>' or '=');
            var index = Array.FindIndex(Kept, name => html.AsSpan(at, nameEnd - at).Equals(name, StringComparison.OrdinalIgnoreCase));
            var (value, end) = Value(html, nameEnd);
            // Of attributes with one name the first counts.
            if (index >= 0 && (known & 1 << index) == 0)
            {
                known |= 1 << index;
                (written ??= new())
                    .Append(' ')
                    .Append(Kept[index])
                    .Append("=\"")
                    .Append(value)
                    .Replace("\"", "&quot;", written.Length - value.Length, value.Length);
                written.Append('"');
            }
            at = end;
        }
    }

    private static (string Value, int End) Value(string html, int at)
    {
        var sign = Until(html, at, static c => !IsSpace(c));
        if (sign >= html.Length || html[sign] != '=')
            return ("", at);
        var from = Until(html, sign + 1, static c => !IsSpace(c));
        if (from >= html.Length || html[from] == '>')
            return ("", from);
        if (html[from] is not ('"' or '\''))
        {
            var to = Until(html, from, static c => IsSpace(c) || c == '>');
            return (html[from..to], to);
        }
        var quote = html.IndexOf(html[from], from + 1);
        return quote < 0 ? ("", html.Length) : (html[(from + 1)..quote], quote + 1);
    }

    private static int Until(string html, int at, Func<char, bool> stops)
    {
        while (at < html.Length && !stops(html[at]))
            at++;
        return at;
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';
}
