using System.Text;
using System.Xml;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace Forum.Domain.Tests.Markup;

/// <summary>
/// What must be true of any HTML that is stored, decided without the sanitiser's own lists: nothing active, well formed as XML is, and the
/// HTML parser builds the very tree that is written there.
/// </summary>
internal static class Harmless
{
    private static readonly HashSet<string> Elements =
    [
        .. "p br hr h3 h4 h5 h6 em strong del ins code sup sub kbd a pre blockquote figure figcaption section div details summary ul ol li table thead tbody tr th td".Split(
            ' '
        ),
    ];

    private static readonly HashSet<string> Attributes = [.. "href class title rel id role cite start tabindex".Split(' ')];

    public static void Check(string html)
    {
        var body = new HtmlParser().ParseDocument("<!doctype html><body>" + html).Body!;
        foreach (var element in body.QuerySelectorAll("*"))
        {
            Assert.Contains(element.LocalName, Elements);
            Assert.Equal("http://www.w3.org/1999/xhtml", element.NamespaceUri);
            Assert.All(element.Attributes, attribute => Assert.Contains(attribute.Name, Attributes));
            Assert.True(element.GetAttribute("href") is not { } href || IsAllowed(href), $"{element.GetAttribute("href")} in {html}");
            Assert.True(element.LocalName != "a" || element.Closest("a") == element && element.ParentElement!.Closest("a") is null, html);
        }

        Assert.Equal(Tree(Xml(html)), Tree(body));
    }

    /// <summary>The README's oracle for the vectors, word for word, on any HTML.</summary>
    public static bool IsActive(string html) =>
        new HtmlParser()
            .ParseDocument("<!doctype html><body>" + html)
            .All.Any(element =>
                element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || IsScript(attribute.Value))
                || (element.LocalName is "script" or "iframe" or "object" or "embed" or "form" or "base" or "meta" or "link" or "style")
            );

    private static bool IsScript(string value)
    {
        var address = string.Concat(value.Where(c => c > ' ')).ToLowerInvariant();
        return address.StartsWith("javascript:", StringComparison.Ordinal)
            || address.StartsWith("vbscript:", StringComparison.Ordinal)
            || address.StartsWith("data:text/html", StringComparison.Ordinal);
    }

    private static bool IsAllowed(string href) =>
        href.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || href.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || href.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
        || href.StartsWith("#fn", StringComparison.Ordinal)
        || (href.StartsWith('/') && !href.StartsWith("//", StringComparison.Ordinal) && !href.Contains('\\'));

    private static XElement Xml(string html)
    {
        var text = "<body>" + html.Replace("<br>", "<br/>", StringComparison.Ordinal).Replace("<hr>", "<hr/>", StringComparison.Ordinal) + "</body>";
        try
        {
            return XElement.Parse(text, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException exception)
        {
            throw new InvalidOperationException($"Not well formed: {html}", exception);
        }
    }

    private static string Tree(XElement element)
    {
        var tree = new StringBuilder();
        Write(tree, element.Name.LocalName, element.Attributes().Select(attribute => (attribute.Name.LocalName, attribute.Value)));
        var isFirst = true;
        foreach (var node in element.Nodes())
        {
            // HTML drops a line feed at the beginning of pre.
            var text = (node as XText)?.Value;
            tree.Append(
                text is null ? Tree((XElement)node)
                : isFirst && element.Name == "pre" && text.StartsWith('\n') ? text[1..]
                : text
            );
            isFirst = false;
        }

        return tree.Append(')').ToString();
    }

    private static string Tree(IElement element)
    {
        var tree = new StringBuilder();
        Write(tree, element.LocalName, element.Attributes.Select(attribute => (attribute.Name, attribute.Value)));
        foreach (var node in element.ChildNodes)
        {
            tree.Append(node is IElement child ? Tree(child) : node.TextContent);
        }

        return tree.Append(')').ToString();
    }

    private static void Write(StringBuilder tree, string name, IEnumerable<(string Name, string Value)> attributes)
    {
        tree.Append('(').Append(name);
        foreach (var (attribute, value) in attributes.OrderBy(pair => pair.Name, StringComparer.Ordinal))
        {
            tree.Append(' ').Append(attribute).Append('=').Append(value.Replace('\n', ' ').Replace('\t', ' '));
        }

        tree.Append(':');
    }
}
