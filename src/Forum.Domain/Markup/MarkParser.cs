using System.Text;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Forum.Domain.Markup;

/// <summary>
/// Finds ~ and ~~ (struck) and || (hidden). They are flat and paired afterwards by <see cref="MarkPairs"/>: Markdig's own delimiters allow
/// ~a~~, and each open one would make the rest of the paragraph deeper.
/// </summary>
internal sealed class MarkParser : InlineParser
{
    public MarkParser() => OpeningCharacters = ['~', '|'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var mark = slice.CurrentChar;
        if (slice.PeekCharExtra(-1) == mark && slice.PeekCharExtra(-2) != '\\')
        {
            return false;
        }

        var before = slice.PeekRuneExtra(-1);
        var start = slice.Start;
        while (slice.CurrentChar == mark)
        {
            slice.SkipChar();
        }

        if (KindOf(processor, mark, slice.Start - start) is not { } kind)
        {
            return false;
        }

        var (canOpen, canClose) = Flanks(before, slice.CurrentRune, kind);
        processor.Inline = new MarkInline(new StringSlice(slice.Text, start, slice.Start - 1), kind, canOpen, canClose);
        return true;
    }

    private static MarkKind? KindOf(InlineProcessor processor, char mark, int length) =>
        (mark, length) switch
        {
            ('~', 1) => MarkKind.Strike,
            ('~', 2) => MarkKind.DoubleStrike,
            ('|', 2) when MayHide(processor) => MarkKind.Spoiler,
            _ => null,
        };

    // A disclosure is a block of its own for the browser: it cannot stand in a heading, and in a table two bars are an empty cell.
    private static bool MayHide(InlineProcessor processor) => processor.Block is ParagraphBlock && processor.Context is Effort { InTable: false };

    private static (bool CanOpen, bool CanClose) Flanks(Rune before, Rune after, MarkKind kind)
    {
        if (kind == MarkKind.Spoiler)
        {
            return (!IsSpace(after), !IsSpace(before));
        }

        CharHelper.CheckOpenCloseDelimiter(before, after, enableWithinWord: true, out var canOpen, out var canClose);
        return (canOpen, canClose);
    }

    private static bool IsSpace(Rune rune) => rune.Value == 0 || Rune.IsWhiteSpace(rune);
}
