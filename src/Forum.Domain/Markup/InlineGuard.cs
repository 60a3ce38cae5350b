using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Forum.Domain.Markup;

/// <summary>Matches nothing: it stands before the other inline parsers and charges what each of their steps is going to cost.</summary>
internal sealed class InlineGuard : InlineParser
{
    /// <summary>An inline directly in its paragraph, and the paragraph's own container.</summary>
    private const int DepthOfText = 2;

    public InlineGuard() => OpeningCharacters = [.. "*_~[]!|:\n\r&\\<`w"];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (processor.Context is not Effort effort)
        {
            return false;
        }

        if (processor.ParserStates[Index] is null)
        {
            processor.ParserStates[Index] = this;
            effort.Begin(processor.Block is ParagraphBlock && TableBounds.Check(slice));
        }

        var depth = Depth(processor.Inline);
        effort.Spend(depth + Lookahead(slice));
        if (effort.InTable && depth > DepthOfText && slice.CurrentChar is ('|' or '\n' or '\r'))
        {
            effort.SpendOnBorder();
        }

        if (slice.CurrentChar == '`' && slice.PeekCharExtra(-1) != '`' && MeetsPipe(slice))
        {
            effort.SpendOnSearch();
        }

        effort.Advance();
        return false;
    }

    /// <summary>Unclosed delimiters contain what follows them, so each new inline walks through all of them.</summary>
    private static int Depth(Inline? inline)
    {
        var depth = 0;
        for (; inline is not null; inline = inline.Parent)
        {
            depth++;
        }

        return depth;
    }

    /// <summary>Where code runs on into a line that begins with a pipe, Markdig looks back for a table.</summary>
    private static bool MeetsPipe(StringSlice slice)
    {
        var text = slice.AsSpan().TrimStart('`');
        var end = text.IndexOfAny('`', '\n', '\r');
        return end >= 0 && text[end] != '`' && text[end..].TrimStart("\r\n").StartsWith('|');
    }

    private static int Lookahead(StringSlice slice) =>
        (slice.CurrentChar, slice.PeekChar()) switch
        {
            (']', '(') => Destination(slice),
            (':', '|') => Line(slice),
            _ => 0,
        };

    /// <summary>A destination is sought up to the next white space and a title up to its closing mark, again for each bracket before them.</summary>
    private static int Destination(StringSlice slice)
    {
        var text = slice.AsSpan()[2..];
        var end = text.IndexOfAny(" \t\r\n");
        if (end < 0)
        {
            return text.Length;
        }

        var title = text[end..].TrimStart();
        return end + (title.Length > 0 && title[0] is '"' or '\'' or '(' ? Title(title) : 0);
    }

    private static int Title(ReadOnlySpan<char> text)
    {
        var length = text[1..].IndexOf(text[0] == '(' ? ')' : text[0]);
        return length < 0 ? text.Length : length;
    }

    /// <summary>A colon before a pipe may belong to a table's delimiter row: the whole line is read to know.</summary>
    private static int Line(StringSlice slice)
    {
        var before = slice.Text.AsSpan(0, slice.Start);
        var after = slice.AsSpan();
        var start = before.LastIndexOfAny('\n', '\r') + 1;
        var length = after.IndexOfAny('\n', '\r');
        return slice.Start - start + (length < 0 ? after.Length : length);
    }
}
