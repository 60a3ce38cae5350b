using System.Text;
using AngleSharp.Dom;

namespace Forum.Domain.Markup.Conversion;

/// <summary>Writes what stands within a line.</summary>
/// <param name="inTable">A line's end would end the row.</param>
/// <param name="oneLine">As in a heading: a break becomes a blank.</param>
internal sealed class InlineWriter(Care care, bool inTable, bool oneLine = false)
{
    private const string BreakMark = "\\\n";
    private readonly StringBuilder output = new();

    /// <summary>A blank that was read and is written before the next word, so that none stands at an end.</summary>
    private bool blank;
    private bool inLink;

    /// <summary>Where a mark was written last that ends an emphasis.</summary>
    private (int At, string Mark) closed = (-1, "");
    private (int Start, int End, string Text) lastCode = (-1, -1, "");

    public string Write(IReadOnlyList<INode> nodes)
    {
        foreach (var node in nodes)
            Node(node);
        TakeBackBreaks();
        return output.ToString();
    }

    /// <summary>How often a character stands in a row, at most.</summary>
    public static int LongestRun(string text, char of)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
            longest = Math.Max(longest, run = c == of ? run + 1 : 0);
        return longest;
    }

    private bool IsOneLine => inTable || oneLine;

    private void Node(INode node)
    {
        if (node is IText text)
            Text(text.Data, NextChar(node));
        else if (node is IElement element)
            Element(element);
    }

    private void Children(IElement element)
    {
        foreach (var child in element.ChildNodes)
            Node(child);
    }

    private void Element(IElement element)
    {
        switch (element.LocalName)
        {
            case "em":
                Marked(element, "*");
                break;
            case "strong":
                Marked(element, "**");
                break;
            case "del":
                Marked(element, "~~");
                break;
            case "code" or "kbd":
                Code(element);
                break;
            case "sup" or "sub":
                Shifted(element);
                break;
            case "a":
                Link(element);
                break;
            case "br":
                Break();
                break;
            default:
                blank |= Markup.Element.Of(element.LocalName).IsBlock;
                Children(element);
                blank |= Markup.Element.Of(element.LocalName).IsBlock;
                break;
        }
    }

    private void Text(string text, char next)
    {
        var words = text.AsSpan();
        for (var at = 0; at < words.Length; )
        {
            var c = words[at];
            if (c is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                blank = true;
                at++;
                continue;
            }
            Blank();
            if (!inLink && Escapes.AddressAt(words[at..]) is > 0 and var address)
            {
                output.Append('<').Append(words.Slice(at, address)).Append('>');
                at += address;
                continue;
            }
            var before = output.Length == 0 ? '\n' : output[^1];
            var after = at + 1 < words.Length ? words[at + 1] : next;
            if (Escapes.IsNeeded(c, before, after, care, inTable) || (IsAtLineStart && Escapes.IsNeededAtLineStart(words[at..], care)))
                output.Append('\\');
            else if (Escapes.DigitsBeforeSign(words[at..]) is > 0 and var digits && IsAtLineStart)
            {
                output.Append(words.Slice(at, digits)).Append('\\').Append(words[at + digits]);
                at += digits + 1;
                continue;
            }
            output.Append(c);
            at++;
        }
    }

    private bool IsAtLineStart => output.Length == 0 || output[^1] == '\n';

    private void Blank()
    {
        if (blank && !IsAtLineStart)
            output.Append(' ');
        blank = false;
    }

    private void Break()
    {
        if (IsOneLine)
            blank = true;
        else if (!IsAtLineStart)
        {
            output.Append(BreakMark);
            blank = false;
        }
    }

    private void Marked(IElement element, string mark)
    {
        var words = element.TextContent.Trim();
        if (words.Length == 0 || care == Care.Words)
        {
            Children(element);
            return;
        }
        blank |= char.IsWhiteSpace(element.TextContent[0]);
        Blank();
        var before = output.Length == 0 ? '\n' : output[^1];
        if (!Escapes.CanOpen(before, words[0]) || !Escapes.CanClose(words[^1], EndsWithBlank(element) ? ' ' : NextChar(element)))
        {
            Children(element);
            return;
        }
        // Two of a kind that touch each other are one.
        if (output.Length == closed.At && closed.Mark == mark)
            output.Length -= mark.Length;
        else
            output.Append(mark);
        Children(element);
        TakeBackBreaks();
        output.Append(mark);
        closed = (output.Length, mark);
    }

    /// <summary>A break at an end would be a backslash.</summary>
    private void TakeBackBreaks()
    {
        while (output.Length > 1 && output[^1] == '\n')
        {
            output.Length -= BreakMark.Length;
            blank = true;
        }
    }

    private static bool EndsWithBlank(IElement element) => element.TextContent.Length > 0 && char.IsWhiteSpace(element.TextContent[^1]);

    private void Code(IElement element)
    {
        var code = string.Join(' ', RaisedLetters.In(element).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (code.Length == 0 || (inTable && code.Contains('|', StringComparison.Ordinal)))
        {
            Children(element);
            return;
        }
        blank |= char.IsWhiteSpace(element.TextContent[0]);
        Blank();
        if (output.Length == lastCode.End)
        {
            // The marks of two that touch each other would be read as one.
            code = lastCode.Text + code;
            output.Length = lastCode.Start;
        }
        var start = output.Length;
        var fence = new string('`', LongestRun(code, '`') + 1);
        var pad = code[0] == '`' || code[^1] == '`' ? " " : "";
        output.Append(fence).Append(pad).Append(code).Append(pad).Append(fence);
        lastCode = (start, output.Length, code);
        blank |= EndsWithBlank(element);
    }

    private void Shifted(IElement element)
    {
        var sign = RaisedLetters.SignBefore(element);
        if (sign.Length == 0 && RaisedLetters.Of(element.TextContent.Trim(), element.LocalName == "sup") is { } letters)
            Text(letters, NextChar(element));
        else
        {
            if (sign.Length > 0)
                Text(sign, element.TextContent.Trim()[0]);
            Children(element);
        }
    }

    private void Link(IElement element)
    {
        var href = element.GetAttribute("href") ?? "";
        if (inLink || href.Length == 0 || element.TextContent.Trim().Length == 0)
        {
            Children(element);
            return;
        }
        blank |= char.IsWhiteSpace(element.TextContent[0]);
        Blank();
        if (output.Length > 0 && output[^1] == '!' && (output.Length == 1 || output[^2] != '\\'))
            output.Insert(output.Length - 1, '\\');
        if (element.TextContent == href && href.StartsWith("http", StringComparison.Ordinal) && !href.Contains('<', StringComparison.Ordinal))
            output.Append('<').Append(href).Append('>');
        else if (element.ClassList.Contains("image-link"))
            Image(element, href);
        else
            Link(element, href);
        blank |= EndsWithBlank(element);
    }

    private void Link(IElement element, string href)
    {
        inLink = true;
        output.Append('[');
        Children(element);
        inLink = false;
        TakeBackBreaks();
        output.Append("](").Append(Escapes.Destination(href)).Append(Escapes.Title(element.GetAttribute("title"))).Append(')');
    }

    /// <summary>The sanitiser puts the host behind an image's words, or the host alone; it will do so again.</summary>
    private void Image(IElement element, string href)
    {
        var (words, host) = (element.TextContent, LinkTarget.Host(href));
        var alone = host ?? href;
        var said =
            words == alone ? ""
            : host is not null && words.EndsWith($" ({host})", StringComparison.Ordinal) ? words[..^(host.Length + 3)]
            : words;
        output.Append("![");
        Text(said, ']');
        output.Append("](").Append(Escapes.Destination(href)).Append(')');
    }

    /// <summary>What the reader sees next after a node, within its block; a line's end where nothing comes.</summary>
    private static char NextChar(INode node)
    {
        for (
            INode? at = node;
            at is not null && (at == node || at is not IElement each || !Markup.Element.Of(each.LocalName).IsBlock);
            at = at.Parent
        )
        {
            for (var next = at.NextSibling; next is not null; next = next.NextSibling)
            {
                if (next is IElement { LocalName: "br" } || (next is IElement block && Markup.Element.Of(block.LocalName).IsBlock))
                    return '\n';
                if (next.TextContent.Length > 0)
                    return next.TextContent[0];
            }
        }
        return '\n';
    }
}
