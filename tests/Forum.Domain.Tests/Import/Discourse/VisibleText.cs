using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Forum.Domain.Tests.Import.Discourse;

/// <summary>What a reader sees of an HTML text: its words, with one blank wherever there is white space or a block begins or ends.</summary>
internal static class VisibleText
{
    private static readonly HashSet<string> Blocks =
    [
        .. "p div blockquote aside article header section figure figcaption details summary ul ol li pre h1 h2 h3 h4 h5 h6 table thead tbody tr td th br hr iframe".Split(
            ' '
        ),
    ];

    public static IElement Parse(string html) => new HtmlParser().ParseDocument("<!doctype html><body>" + html).Body!;

    public static string Of(INode root)
    {
        var text = new StringBuilder();
        Collect(root, text);
        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static void Collect(INode node, StringBuilder text)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText words)
            {
                text.Append(words.Data);
            }
            else if (child is IElement element)
            {
                var gap = Blocks.Contains(element.LocalName) ? " " : "";
                text.Append(gap);
                Collect(element, text);
                text.Append(gap);
            }
        }
    }
}
