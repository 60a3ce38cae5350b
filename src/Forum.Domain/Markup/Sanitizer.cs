using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Forum.Domain.Markup;

/// <summary>
/// The one gate for HTML made from members' text or imported from elsewhere: read by an HTML5 parser, written again from an allow-list by a
/// serialiser of our own. Only HTML's own elements are written, in places where the parser leaves them, so the output is
/// well formed and reading it again changes nothing: Clean(Clean(x)) = Clean(x), and no later reader finds another tree in it.
/// </summary>
public static class Sanitizer
{
    /// <summary>Deeper elements are put beside each other by the parser; the writer stops long before.</summary>
    private const int MaxParsedDepth = 256;

    /// <summary>Misnested markup lets the parser create elements that nobody wrote; beyond this many for each tag it is an attack.</summary>
    private const int MaxElementsPerTag = 4;

    // A whole document is parsed four times as fast as a fragment. After a character in the body no frameset can take the body's place.
    private const string Preamble = "<!doctype html><body>.";

    /// <summary>
    /// Safe HTML for any input. Markup that only serves to exhaust the parser comes back as visible text. The caller bounds the length:
    /// closed markup takes some 0.1 ms a KB, but the parser's time grows with the square of elements that are never closed, to seconds for 100 KB of nothing else.
    /// </summary>
    public static string Clean(string html, SanitizerPolicy policy)
    {
        try
        {
            var nodes = Parse(html);
            return new TreeWriter(policy, BlockHolders.In(nodes)).Write(nodes);
        }
        catch (TooManyElementsException)
        {
            return AsText(html);
        }
    }

    private static INodeList Parse(string html)
    {
        var options = new HtmlParserOptions
        {
            MaximumDepth = MaxParsedDepth,
            IsScripting = false,
            DisableElementPositionTracking = true,
        };
        var parser = new HtmlParser(options, BoundedElements.Context(64 + MaxElementsPerTag * html.AsSpan().Count('<')));
        var nodes = parser.ParseDocument(Preamble + html).Body!.ChildNodes;
        var first = (IText)nodes[0];
        first.Data = first.Data[1..];
        return nodes;
    }

    private static string AsText(string html)
    {
        var output = new StringBuilder("<p>");
        HtmlText.Append(output, html);
        return output.Append("</p>").ToString();
    }
}
