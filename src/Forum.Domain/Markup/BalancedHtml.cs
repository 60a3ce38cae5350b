using System.Text;

namespace Forum.Domain.Markup;

/// <summary>
/// Writes HTML from elsewhere again so that every element of it is closed where it was opened, in time that grows with its length alone. The
/// parser's own time grows with the square of what is left open; and of what it reads, nothing can mean something else to it than it did here.
/// </summary>
internal sealed class BalancedHtml
{
    /// <summary>Deeper elements stand beside each other.</summary>
    private const int MaxDepth = 100;

    /// <summary>What is between their tags is no markup.</summary>
    private static readonly HashSet<string> Raw = ["script", "style", "title", "iframe", "noembed", "noframes", "xmp", "textarea", "plaintext"];

    private readonly StringBuilder output = new();
    private readonly List<(string Name, Role Role)> open = [];

    public static string Of(string html)
    {
        var writer = new BalancedHtml();
        for (var at = 0; at < html.Length; )
            at = writer.Next(html, at);
        writer.CloseFrom(0);
        return writer.output.ToString();
    }

    /// <returns>Where to go on.</returns>
    private int Next(string html, int at)
    {
        var sign = html.IndexOf('<', at);
        if (sign != at)
        {
            output.Append(html, at, (sign < 0 ? html.Length : sign) - at);
            return sign < 0 ? html.Length : sign;
        }
        if (HtmlTag.At(html, at) is { } tag)
            return Tag(html, tag);
        if (html.AsSpan(at).StartsWith("<!--"))
            return Behind(html, "-->", at + 2);
        if (at + 1 < html.Length && html[at + 1] is '!' or '?' or '/')
            return Behind(html, ">", at);
        output.Append("&lt;");
        return at + 1;
    }

    private int Tag(string html, HtmlTag tag)
    {
        if (Raw.Contains(tag.Name))
            return tag.Closes ? tag.End : Behind(html, ">", Behind(html, "</" + tag.Name, tag.End));
        var rule = Element.Of(tag.Name);
        var alone = rule.Role is Role.Break or Role.Rule or Role.Image or Role.Checkbox;
        if (rule.Role == Role.Unwrapped || tag.Name == "embed" || (alone && tag.Closes && tag.Name != "br"))
            return tag.End;
        if (alone)
            Alone(tag, rule);
        else if (tag.Closes)
            CloseFrom(Opened(tag.Name, rule, tag.Name));
        else
            Open(tag, rule);
        return tag.End;
    }

    private void Alone(HtmlTag tag, Element rule)
    {
        if (rule.IsBlock)
            CloseFrom(Opened("p", rule, tag.Name));
        output.Append('<').Append(tag.Name).Append(tag.Attributes).Append('>');
    }

    private void Open(HtmlTag tag, Element rule)
    {
        if (open.Count >= MaxDepth)
            return;
        if (rule.Role is Role.Item or Role.Row or Role.RowGroup or Role.Cell)
            CloseFrom(Sibling(rule.Role));
        if (rule.IsBlock)
            CloseFrom(Opened("p", rule, tag.Name));
        output.Append('<').Append(tag.Name).Append(tag.Attributes).Append('>');
        open.Add((tag.Name, rule.Role));
    }

    /// <summary>The open item, row or cell that the next one of its list or table ends.</summary>
    private int Sibling(Role role)
    {
        var last = open.FindLastIndex(element => element.Role == role || element.Role is Role.List or Role.Table);
        return last >= 0 && open[last].Role == role ? last : -1;
    }

    /// <summary>
    /// Where the nearest element of a name was opened that the tag <paramref name="by"/> may close; -1 where there is none: what is in a cell doesn't
    /// close what is around the table.
    /// </summary>
    private int Opened(string name, Element rule, string by)
    {
        var ofTable = by == name && rule.Role is Role.Table or Role.RowGroup or Role.Row or Role.Cell;
        for (var i = open.Count - 1; i >= 0; i--)
            if (open[i].Name == name)
                return i;
            else if (open[i].Role == Role.Table || (!ofTable && open[i].Role == Role.Cell))
                return -1;
        return -1;
    }

    private void CloseFrom(int index)
    {
        if (index < 0)
            return;
        for (var i = open.Count - 1; i >= index; i--)
            output.Append("</").Append(open[i].Name).Append('>');
        open.RemoveRange(index, open.Count - index);
    }

    private static int Behind(string html, string end, int at) =>
        html.IndexOf(end, at, StringComparison.OrdinalIgnoreCase) is var found and >= 0 ? found + end.Length : html.Length;
}
