using System.Globalization;
using System.Text;

namespace Forum.Domain.Search.Words;

/// <summary>
/// Walks through the words of a text by the rules of Unicode (UAX #29, https://www.unicode.org/reports/tr29/#Word_Boundaries), except that
/// only an apostrophe joins letters: what else these rules join ("4.0", "foo_bar") is several words here and a <see cref="Compound"/>.
/// </summary>
internal ref struct WordSpans(string text)
{
    private readonly ReadOnlySpan<char> text = text;
    private int at;

    public (int Start, int Length) Current { get; private set; }

    public readonly WordSpans GetEnumerator() => this;

    public bool MoveNext()
    {
        while (at < text.Length)
        {
            var start = at;
            var kind = Take();
            if (kind is WordBreak.Letter or WordBreak.Numeric or WordBreak.Katakana)
            {
                TakeRest(kind);
            }
            else if (kind is WordBreak.Extend || !IsLetter(start))
            {
                continue;
            }
            else
            {
                TakeExtending();
            }

            Current = (start, at - start);
            return true;
        }

        return false;
    }

    /// <summary>Goes on to where no rule joins any more (WB5 to WB10 and WB13).</summary>
    private void TakeRest(WordBreak last)
    {
        while (true)
        {
            TakeExtending();
            if (at >= text.Length)
            {
                return;
            }

            var next = Kind(at, out var length);
            if (next == WordBreak.Other && last == WordBreak.Letter && IsApostrophe(text[at]) && LetterAfter(at + 1))
            {
                at++;
                continue;
            }

            if (!Joins(last, next))
            {
                return;
            }

            last = next;
            at += length;
        }
    }

    private static bool Joins(WordBreak last, WordBreak next) =>
        next switch
        {
            WordBreak.Letter or WordBreak.Numeric => last is WordBreak.Letter or WordBreak.Numeric,
            WordBreak.Katakana => last is WordBreak.Katakana,
            _ => false,
        };

    private static bool IsApostrophe(char letter) => letter is '\'' or '\u2019' or '\u2018' or '\uFF07';

    private WordBreak Take()
    {
        var kind = Kind(at, out var length);
        at += length;
        return kind;
    }

    private void TakeExtending()
    {
        while (at < text.Length && text[at] >= '\u00AD' && Kind(at, out var length) == WordBreak.Extend)
        {
            at += length;
        }
    }

    private readonly bool LetterAfter(int index)
    {
        // An accent on the apostrophe itself is nothing that anybody writes: the letter must come next.
        return index < text.Length && Kind(index, out _) == WordBreak.Letter;
    }

    /// <summary>Half of a surrogate pair is no character.</summary>
    private readonly WordBreak Kind(int index, out int length)
    {
        var unit = text[index];
        if (!char.IsSurrogate(unit))
        {
            length = 1;
            return WordBreaks.Of(unit);
        }

        return Rune.DecodeFromUtf16(text[index..], out var rune, out length) == System.Buffers.OperationStatus.Done
            ? WordBreaks.Of(rune.Value)
            : WordBreak.Other;
    }

    private readonly bool IsLetter(int index) =>
        Rune.DecodeFromUtf16(text[index..], out var rune, out _) == System.Buffers.OperationStatus.Done
        && Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber or UnicodeCategory.ModifierLetter;
}
