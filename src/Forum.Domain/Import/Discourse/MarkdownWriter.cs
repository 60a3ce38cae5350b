namespace Forum.Domain.Import.Discourse;

/// <summary>Writes the parts of a post in our Markdown. What we have no sign for keeps its words and loses its looks.</summary>
internal sealed class MarkdownWriter(Func<int, int, DiscoursePost?> postOf)
{
    public string Write(IReadOnlyList<Part> parts) => Put(parts).ToString().Trim('\n', ' ');

    private MarkdownOutput Put(IReadOnlyList<Part> parts)
    {
        var output = new MarkdownOutput();
        foreach (var part in parts)
        {
            Put(part, output);
        }

        return output;
    }

    private void Put(Part part, MarkdownOutput output)
    {
        switch (part)
        {
            case Words words:
                output.Inline(words.Text);
                break;
            case CodeLines lines:
                output.Lines(lines.Text);
                break;
            case Code { IsBlock: true } code:
                output.Block(CodeMarks.Fenced(code));
                break;
            case Code code:
                output.Inline(CodeMarks.Span(code.Text));
                break;
            case Element element:
                Put(element, output);
                break;
        }
    }

    private void Put(Element element, MarkdownOutput output)
    {
        switch (element.Name)
        {
            case "b" or "strong":
                Marked("**", element, output);
                break;
            case "i" or "em":
                Marked("*", element, output);
                break;
            case "s" or "strike" or "del":
                Marked("~~", element, output);
                break;
            case "quote" or "blockquote":
                output.Block(Lined.With("> ", QuoteHead.Of(element.Tag, postOf) + Write(element.Children)));
                break;
            case "spoiler":
                Hidden(element, output);
                break;
            case "details":
                Disclosed(element, output);
                break;
            case "list" or "ul" or "ol":
                Put(ListItems.Of(element), element, output);
                break;
            case "url" or "a":
                Link(element, output);
                break;
            case "kbd" or "tt":
                output.Inline(CodeMarks.Span(Write(element.Children)));
                break;
            case "sup":
                output.Inline(Raised.Of(Write(element.Children)));
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                output.Block($"{new string('#', element.Name[1] - '0')} {Write(element.Children).ReplaceLineEndings(" ")}");
                break;
            case "iframe":
                output.Inline(Addresses.Allowed(Attributes.Of(element.Tag.Argument, "src")) is { } source ? Addresses.Link(source) : "");
                break;
            case "br":
                output.Inline(element.After == '\n' ? "" : "\n");
                break;
            case "hr":
                output.Block("---");
                break;
            case "p" or "div" or "center" or "poll" or "mark" when element.Tag.IsHtml || element.Name == "poll":
                output.Block(Write(element.Children));
                break;
            default:
                Unwrapped(element, output);
                break;
        }
    }

    private void Unwrapped(Element element, MarkdownOutput output)
    {
        foreach (var child in element.Children)
        {
            Put(child, output);
        }
    }

    private void Marked(string mark, Element element, MarkdownOutput output)
    {
        var inner = Put(element.Children);
        var written = inner.ToString();
        if (inner.HasBlocks)
        {
            Unwrapped(element, output);
        }
        else
        {
            output.Inline(Emphasis.Around(mark, written, output.Last, element.After));
        }
    }

    /// <summary>Hidden in its line where it is one, else in lines of its own.</summary>
    private void Hidden(Element element, MarkdownOutput output)
    {
        var inner = Put(element.Children);
        var words = inner.ToString().Trim();
        if (
            element.Tag.Argument.Length == 0
            && !inner.HasBlocks
            && words.Length > 0
            && !words.Contains('\n')
            && !words.Contains("||", StringComparison.Ordinal)
        )
        {
            output.Inline($"||{words}||");
        }
        else
        {
            Disclose(element.Tag.Argument, inner.ToString(), output);
        }
    }

    private void Disclosed(Element element, MarkdownOutput output)
    {
        var summary = element.Children.OfType<Element>().FirstOrDefault(e => e.Name == "summary");
        var title = summary is null ? Plain.Escaped(element.Tag.IsHtml ? "" : element.Tag.Argument) : Write(summary.Children);
        Disclose(title, Write([.. element.Children.Where(c => c != summary)]), output);
    }

    /// <summary>What is hidden here has no title: it stands above.</summary>
    private static void Disclose(string title, string content, MarkdownOutput output)
    {
        output.Block(Emphasis.Around("**", title.ReplaceLineEndings(" ").Trim(), '\n', '\n'));
        output.Block(Lined.With(">! ", content.Trim('\n', ' ')));
    }

    private void Put(IReadOnlyList<Element> items, Element list, MarkdownOutput output)
    {
        if (items.Count == 0)
        {
            output.Block(Write(list.Children));
            return;
        }

        var isNumbered = list.Name == "ol" || list.Tag.Argument is "1" or "a" or "A" or "i";
        output.Block(string.Join('\n', items.Select((item, i) => Lined.Item(isNumbered ? $"{i + 1}. " : "- ", Write(item.Children)))));
    }

    private void Link(Element element, MarkdownOutput output)
    {
        var inner = Put(element.Children);
        var words = inner.ToString();
        var wanted =
            element.Tag.IsHtml ? Attributes.Of(element.Tag.Argument, "href")
            : element.Tag.Argument.Length > 0 ? element.Tag.Argument
            : words;
        if (Addresses.Allowed(wanted) is not { } address)
        {
            Unwrapped(element, output);
        }
        else if (words.Trim().Length == 0)
        {
            output.Inline(Addresses.Link(address));
        }
        else if (inner.HasBlocks || words.Contains("\n\n", StringComparison.Ordinal))
        {
            Unwrapped(element, output);
            output.Inline(" " + Addresses.Link(address));
        }
        else
        {
            output.Inline($"[{words.Trim()}]({Addresses.Destination(address)})");
        }
    }
}
