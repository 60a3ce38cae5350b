using System.Globalization;
using System.Text;

namespace Forum.Domain.Markup.Differences;

/// <summary>Cuts a text into the pieces that are compared; put together again they are the text.</summary>
internal static class Tokens
{
    /// <summary>Words, single line ends, other white space, and every other character by itself, such as the marks of Markdown.</summary>
    public static List<Range> Words(string text)
    {
        var words = new List<Range>();
        for (var at = 0; at < text.Length; )
        {
            var end = EndOfWord(text, at);
            words.Add(at..end);
            at = end;
        }
        return words;
    }

    /// <summary>Lines with their ends.</summary>
    public static List<Range> Lines(string text)
    {
        var lines = new List<Range>();
        for (var at = 0; at < text.Length; )
        {
            var next = text.IndexOf('\n', at);
            var end = next < 0 ? text.Length : next + 1;
            lines.Add(at..end);
            at = end;
        }
        return lines;
    }

    private static int EndOfWord(string text, int start)
    {
        var (kind, length) = KindAt(text, start);
        var end = start + length;
        while (kind != Kind.Single && end < text.Length && KindAt(text, end) is var (next, more) && (next == kind || next == Kind.Joining))
            end += more;
        // A sign with what is put over or behind it (accents, variants of emoji) is one thing to a reader.
        while (kind == Kind.Single && text[start] != '\n' && end < text.Length && KindAt(text, end) is (Kind.Joining, var joined))
            end += joined;
        return end;
    }

    private static (Kind Kind, int Length) KindAt(string text, int at)
    {
        if (text[at] is var c && char.IsAscii(c))
            return (
                char.IsAsciiLetterOrDigit(c) ? Kind.Word
                : c != '\n' && char.IsWhiteSpace(c) ? Kind.Space
                : Kind.Single,
                1
            );
        if (!Rune.TryGetRuneAt(text, at, out var rune))
            return (Kind.Single, 1);
        return (KindOf(rune), rune.Utf16SequenceLength);
    }

    private static Kind KindOf(Rune rune)
    {
        if (Rune.IsWhiteSpace(rune))
            return Kind.Space;
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format =>
                Kind.Joining,
            UnicodeCategory.OtherLetter when IsWrittenWithoutSpaces(rune.Value) => Kind.Single,
            _ => Rune.IsLetterOrDigit(rune) ? Kind.Word : Kind.Single,
        };
    }

    /// <summary>Thai and Lao, Chinese and Japanese: there a run of letters is a sentence.</summary>
    private static bool IsWrittenWithoutSpaces(int c) =>
        c is (>= 0x0E00 and <= 0x0EFF) or (>= 0x2E80 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or >= 0x20000;

    private enum Kind
    {
        Word,
        Space,
        Joining,
        Single,
    }
}
