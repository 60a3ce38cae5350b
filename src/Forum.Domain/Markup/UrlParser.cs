using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Forum.Domain.Markup;

/// <summary>
/// GFM's extended autolinks (https://github.github.com/gfm/#autolinks-extension-) for http, https and www, by the algorithm of cmark-gfm.
/// Markdig's own reads all earlier siblings for each address and knows neither the rules for parentheses nor those for entities at the end.
/// </summary>
internal sealed class UrlParser : InlineParser
{
    public UrlParser() => OpeningCharacters = [':', 'w'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var start = slice.CurrentChar == 'w' ? StartOfWww(slice) : StartOfScheme(slice);
        if (start < 0 || InBrackets(processor.Inline))
        {
            return false;
        }

        var text = slice.Text.AsSpan(0, slice.End + 1)[start..];
        var length = slice.CurrentChar == 'w' ? UrlEnd.Find(text, 0, dotNeeded: true) : UrlEnd.Find(text, slice.Start - start + 3, dotNeeded: false);
        if (length == 0 || !Rewind(processor, slice, slice.Start - start))
        {
            return false;
        }

        var address = text[..length].ToString();
        var link = new LinkInline
        {
            Url = slice.CurrentChar == 'w' ? "http://" + address : address,
            IsAutoLink = true,
            IsClosed = true,
        };
        link.AppendChild(new LiteralInline(new StringSlice(slice.Text, start, start + length - 1)));
        processor.Inline = link;
        slice.Start = start + length;
        return true;
    }

    private static int StartOfWww(StringSlice slice)
    {
        var before = slice.PeekCharExtra(-1);
        return slice.AsSpan().StartsWith("www.", StringComparison.Ordinal) && (before.IsWhiteSpaceOrZero() || before is '*' or '_' or '~' or '(')
            ? slice.Start
            : -1;
    }

    private static int StartOfScheme(StringSlice slice)
    {
        if (!slice.AsSpan().StartsWith("://", StringComparison.Ordinal))
        {
            return -1;
        }

        var start = slice.Start;
        while (start > 0 && char.IsAsciiLetter(slice.Text[start - 1]) && slice.Start - start < 6)
        {
            start--;
        }

        var scheme = slice.Text.AsSpan(start, slice.Start - start);
        return scheme.Equals("http", StringComparison.OrdinalIgnoreCase) || scheme.Equals("https", StringComparison.OrdinalIgnoreCase) ? start : -1;
    }

    // Inside brackets an address may be the text of a link, and a link cannot stand in a link.
    private static bool InBrackets(Inline? inline)
    {
        while (inline is not null and not LinkDelimiterInline { IsActive: true })
        {
            inline = inline.Parent;
        }

        return inline is not null;
    }

    /// <summary>Takes the scheme back from the text that was read before the colon.</summary>
    private static bool Rewind(InlineProcessor processor, StringSlice slice, int length)
    {
        if (length == 0)
        {
            return true;
        }

        if (
            processor.Inline is not LiteralInline literal
            || literal.Content.Text != slice.Text
            || literal.Content.End != slice.Start - 1
            || literal.Content.Length < length
            || (literal.Content.Length == length && literal.IsFirstCharacterEscaped)
        )
        {
            return false;
        }

        literal.Content.End -= length;
        return true;
    }
}
