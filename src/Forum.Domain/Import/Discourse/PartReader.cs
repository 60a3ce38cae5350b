using System.Net;
using System.Text;

namespace Forum.Domain.Import.Discourse;

/// <summary>
/// Takes a post in Discourse's dialect apart, in one pass: code is found first and never touched, then tags, pictures and addresses.
/// Every search ahead is bounded by a line, by a number, or remembered where it found nothing, so the time grows with the length alone.
/// </summary>
internal sealed class PartReader(string text, Func<string, string?> uploadOf)
{
    private readonly List<Part> parts = [];
    private readonly StringBuilder words = new();
    private readonly HashSet<string> neverClosed = [];
    private readonly CodeFinder code = new(text);
    private int at;
    private int afterPicture;

    public IReadOnlyList<Part> Read()
    {
        while (at < text.Length)
        {
            if (code.IsLineStart(at) && code.Lines(at) is { } end)
            {
                Add(new CodeLines(text[at..end]), end);
            }
            else if (!Special())
            {
                words.Append(text[at++]);
            }
        }

        Flush();
        return parts;
    }

    private bool Special() =>
        text[at] switch
        {
            '\\' => Escape(),
            '`' => Copy(code.Span(at)),
            '<' => Comment() || Copy(Addresses.Autolink(text, at)) || Html(),
            '[' => BbCode() || Attachment(),
            '!' => Image(),
            ']' => Destination(),
            ':' => Picture(),
            '|' => Bars(),
            'h' or 'w' or 'f' => Copy(Addresses.Bare(text, at)),
            _ => false,
        };

    private bool Escape() => at + 1 < text.Length && char.IsAscii(text[at + 1]) && char.IsPunctuation(text[at + 1]) && Copy(2);

    private bool Copy(int length)
    {
        words.Append(text, at, length);
        at += length;
        return length > 0;
    }

    private bool Comment()
    {
        if (!text.AsSpan(at).StartsWith("<!--") || Closing("-->", at + 4) is not { } end)
        {
            return false;
        }

        at = end + 3;
        return true;
    }

    private bool Html()
    {
        if (TagReader.Html(text, at) is not { } tag)
        {
            return false;
        }

        var inside = at + tag.Source.Length;
        return tag switch
        {
            { Name: "img", Closes: false } => Write(Picturing(Attributes.Of(tag.Argument, "alt"), Attributes.Of(tag.Argument, "src")), inside),
            { Name: "pre" or "code", Closes: false } when Closing($"</{tag.Name}>", inside) is { } end => Add(
                HtmlCode.Of(tag, text[inside..end]),
                end + tag.Name.Length + 3
            ),
            _ => Add(tag, inside),
        };
    }

    private bool BbCode()
    {
        if (TagReader.BbCode(text, at) is not { } tag)
        {
            return false;
        }

        var inside = at + tag.Source.Length;
        if (tag.Closes || !IsVerbatim(tag) || Closing($"[/{tag.Name}", inside) is not { } end)
        {
            return Add(tag, inside);
        }

        var after = text.IndexOf(']', end) + 1;
        return after > 0 && Verbatim(tag, text[inside..end], after);
    }

    private static bool IsVerbatim(Tag tag) =>
        tag.Name is "code" or "img" or "video" or "youtube" or "gist" or "pastebin" or "flash" or "email"
        || (tag.Name == "url" && tag.Argument.Length == 0);

    private bool Verbatim(Tag tag, string content, int after) =>
        tag.Name switch
        {
            "code" => Add(new Code(content, tag.Argument, content.Contains('\n') || code.IsAlone(at, after)), after),
            "img" => Write(Picturing("", content.Trim()), after),
            "email" => Write(content, after),
            _ when Addresses.Allowed(content) is { } address => Write(Addresses.Link(address), after),
            _ => Add(tag, at + tag.Source.Length),
        };

    /// <summary><c>![words|200x100](address)</c>: the size goes, an upload's address becomes the one that it had.</summary>
    private bool Image()
    {
        if (at + 1 >= text.Length || text[at + 1] != '[' || MarkdownLink.At(text, at + 1) is not { } link)
        {
            return false;
        }

        var bar = link.Words.LastIndexOf('|');
        return Write($"![{(bar < 0 ? link.Words : link.Words[..bar])}]({Resolved(link.Destination)})", at + 1 + link.Length);
    }

    private bool Attachment() =>
        MarkdownLink.At(text, at) is { } link
        && link.Words.EndsWith("|attachment", StringComparison.Ordinal)
        && Write($"[{link.Words[..^"|attachment".Length]}]({Resolved(link.Destination)})", at + link.Length);

    /// <summary>The address of a Markdown link is no text: nothing in it is a picture or a tag.</summary>
    private bool Destination() =>
        MarkdownLink.DestinationAt(text, at + 1) is { } destination && Write($"]({Resolved(destination.Text)})", at + 1 + destination.Length);

    private bool Picture()
    {
        if (Emoji.At(text, at, afterPicture) is not var (picture, length))
        {
            return false;
        }

        afterPicture = at + length;
        return Write(picture, afterPicture);
    }

    /// <summary>Two bars hide what stands between them here; there they were bars.</summary>
    private bool Bars() => at + 1 < text.Length && text[at + 1] == '|' && !code.IsInTable(at) && Write("\\|\\|", at + 2);

    private string Resolved(string destination) =>
        destination.StartsWith("upload://", StringComparison.Ordinal) ? uploadOf(destination) ?? destination : destination;

    private string Picturing(string description, string address) =>
        Addresses.Allowed(Resolved(WebUtility.HtmlDecode(address))) is { } allowed
            ? $"![{Plain.Escaped(description)}]({Addresses.Destination(allowed)})"
            : description;

    /// <summary>The next closing tag; looked for once in vain, it is not looked for again.</summary>
    private int? Closing(string tag, int from)
    {
        if (neverClosed.Contains(tag))
        {
            return null;
        }

        var end = text.IndexOf(tag, from, StringComparison.OrdinalIgnoreCase);
        if (end < 0)
        {
            neverClosed.Add(tag);
        }

        return end < 0 ? null : end;
    }

    private bool Write(string markdown, int next)
    {
        words.Append(markdown);
        at = next;
        return true;
    }

    private bool Add(Part part, int next)
    {
        Flush();
        parts.Add(part);
        at = next;
        return true;
    }

    private void Flush()
    {
        if (words.Length > 0)
        {
            parts.Add(new Words(words.ToString()));
            words.Clear();
        }
    }
}
