using System.Globalization;
using AngleSharp.Dom;

namespace Forum.Domain.Markup.Conversion;

/// <summary>Writes blocks of HTML that the sanitiser wrote, and no other, as blocks of Markdown.</summary>
internal sealed class BlockWriter(Care care)
{
    /// <summary>Deeper blocks are no longer set apart from each other; our Markdown refuses them sooner.</summary>
    private const int MostDeep = 12;
    private int depth;

    public string Write(IElement body) => Blocks(body);

    private string Blocks(INode parent)
    {
        var (blocks, line) = (new List<string>(), new List<INode>());
        var lastList = "";
        foreach (var node in parent.ChildNodes)
        {
            if (node is not IElement element || !IsBlock(element))
            {
                line.Add(node);
                continue;
            }
            Flush(blocks, line);
            var block = Block(element, lastList);
            lastList =
                block.Length == 0 ? lastList
                : element.LocalName is "ul" or "ol" ? Marker(element, lastList)
                : "";
            blocks.Add(block);
        }
        Flush(blocks, line);
        return string.Join("\n\n", blocks.Where(block => block.Length > 0));
    }

    private void Flush(List<string> blocks, List<INode> line)
    {
        blocks.Add(Line(line));
        line.Clear();
    }

    private static bool IsBlock(IElement element) => Element.Of(element.LocalName).IsBlock;

    private string Block(IElement element, string lastList)
    {
        if (depth >= MostDeep)
            return Line([.. element.ChildNodes]);
        depth++;
        try
        {
            return element.LocalName switch
            {
                "h3" or "h4" or "h5" or "h6" => Heading(element),
                "p" or "figcaption" or "summary" => Line([.. element.ChildNodes]),
                "hr" => "---",
                "pre" => Fenced(element),
                "blockquote" => Prefixed(Blocks(element), "> "),
                "ul" or "ol" => List(element, Marker(element, lastList)),
                "table" => new TableWriter(care).Write(element),
                "details" => Hidden(element),
                _ => Blocks(element),
            };
        }
        finally
        {
            depth--;
        }
    }

    private string Line(IReadOnlyList<INode> nodes) => new InlineWriter(care, inTable: false).Write(nodes);

    /// <summary>A post's headings begin at the third level; its writer calls that the first.</summary>
    private string Heading(IElement element)
    {
        var words = new InlineWriter(care, inTable: false, oneLine: true).Write([.. element.ChildNodes]);
        return words.Length == 0 ? "" : new string('#', element.LocalName[1] - '2') + " " + words;
    }

    private static string Fenced(IElement pre)
    {
        var code = RaisedLetters.In(pre).TrimEnd('\n');
        var language = (pre.FirstElementChild?.ClassName ?? "").Replace("language-", "", StringComparison.Ordinal);
        var fence = new string('`', Math.Max(3, InlineWriter.LongestRun(code, '`') + 1));
        return $"{fence}{language}\n{code}\n{fence}";
    }

    private string Hidden(IElement details)
    {
        var summary = details.Children.FirstOrDefault(child => child.LocalName == "summary");
        var title = summary is null || summary.TextContent.Trim() == Spoiler.Sign ? "" : Line([.. summary.ChildNodes]);
        summary?.Remove();
        var hidden = Prefixed(Blocks(details), ">! ");
        return title.Length == 0 ? hidden : title + "\n\n" + hidden;
    }

    /// <summary>Of two lists that follow each other directly the second has another sign, or they would be one.</summary>
    private static string Marker(IElement list, string last) => list.LocalName == "ul" ? (last == "-" ? "*" : "-") : (last == "." ? ")" : ".");

    private string List(IElement list, string marker)
    {
        var items = new List<string>();
        var number = int.TryParse(list.GetAttribute("start"), NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 1;
        foreach (var item in list.Children)
        {
            var sign = list.LocalName == "ul" ? marker + " " : string.Create(CultureInfo.InvariantCulture, $"{number++}{marker} ");
            var text = Blocks(item);
            items.Add(sign + Prefixed(text, new string(' ', sign.Length), firstLine: false));
        }
        var isLoose = list.Children.Any(item => item.Children.Any(child => child.LocalName == "p"));
        return string.Join(isLoose ? "\n\n" : "\n", items.Select(item => item.TrimEnd(' ')));
    }

    private static string Prefixed(string text, string prefix, bool firstLine = true)
    {
        if (text.Length == 0 && firstLine)
            return "";
        var lines = text.Split('\n')
            .Select(
                (line, at) =>
                    at == 0 && !firstLine ? line
                    : line.Length == 0 ? prefix.TrimEnd()
                    : prefix + line
            );
        return string.Join('\n', lines);
    }
}
