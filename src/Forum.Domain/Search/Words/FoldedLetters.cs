using System.Globalization;
using System.Text;

namespace Forum.Domain.Search.Words;

/// <summary>What single letters fold to. It is worked out once for each block of 256 letters, when one of it is met.</summary>
internal static class FoldedLetters
{
    /// <summary>Not a letter for a letter: it becomes several, or none, or belongs to the letter before it.</summary>
    public const char NotOne = '\uFFFF';

    private const int BlockSize = 256;

    private static readonly char[]?[] Blocks = new char[]?[(char.MaxValue + 1) / BlockSize];

    /// <summary>Letters that Unicode doesn't take apart, though people who have no such key do.</summary>
    private static readonly Dictionary<int, string> Own = new()
    {
        ['ß'] = "ss",
        ['ẞ'] = "ss",
        ['æ'] = "ae",
        ['Æ'] = "ae",
        ['œ'] = "oe",
        ['Œ'] = "oe",
        ['ø'] = "o",
        ['Ø'] = "o",
        ['ł'] = "l",
        ['Ł'] = "l",
        ['đ'] = "d",
        ['Đ'] = "d",
        ['ð'] = "d",
        ['Ð'] = "d",
        ['þ'] = "th",
        ['Þ'] = "th",
        ['ħ'] = "h",
        ['Ħ'] = "h",
        ['ŧ'] = "t",
        ['Ŧ'] = "t",
        ['ı'] = "i",
        ['ς'] = "σ",
        ['ё'] = "е",
        ['Ё'] = "е",
        ['\u2018'] = "'",
        ['\u2019'] = "'",
        ['\u02BC'] = "'",
        ['\uFF07'] = "'",
    };

    public static char Of(char letter) => char.IsAscii(letter) ? char.ToLowerInvariant(letter) : BlockOf(letter)[letter % BlockSize];

    public static string Of(Rune rune)
    {
        if (Own.TryGetValue(rune.Value, out var own))
        {
            return own;
        }

        if (IsOptional(rune))
        {
            return "";
        }

        return IsCyrillic(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherNotAssigned ? Lower(rune).ToString() : WithoutMarks(rune);
    }

    private static char[] BlockOf(char letter)
    {
        var number = letter / BlockSize;
        return Blocks[number] ?? (Blocks[number] = Block(number));
    }

    private static char[] Block(int number)
    {
        var block = new char[BlockSize];
        for (var i = 0; i < BlockSize; i++)
        {
            block[i] = One((char)((number * BlockSize) + i));
        }

        return block;
    }

    private static char One(char letter)
    {
        if (char.IsSurrogate(letter) || Rune.GetUnicodeCategory(new Rune(letter)) is UnicodeCategory.NonSpacingMark)
        {
            return NotOne;
        }

        var folded = Of(new Rune(letter));
        return folded.Length == 1 && !IsPartOfSyllable(folded[0]) ? folded[0] : NotOne;
    }

    /// <summary>A Hangul letter that joins the one before it to a syllable, once nothing stands between them.</summary>
    public static bool IsPartOfSyllable(char letter) => letter is >= '\u1100' and <= '\u11FF';

    /// <summary>The letter of a compatibility form without its accents; only where that is of letters and digits alone.</summary>
    private static string WithoutMarks(Rune rune)
    {
        var plain = new StringBuilder();
        foreach (var part in rune.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes().Where(part => !IsOptional(part)))
        {
            if (!Rune.IsLetterOrDigit(part) && !IsMark(part))
            {
                return Lower(rune).ToString();
            }

            plain.Append(Own.GetValueOrDefault(Lower(part).Value) ?? Lower(part).ToString());
        }

        return plain.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Through the capital, so that letters with two small forms have one.</summary>
    private static Rune Lower(Rune rune) => Rune.ToLowerInvariant(Rune.ToUpperInvariant(rune));

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static bool IsCyrillic(Rune rune) => rune.Value is >= 0x0400 and <= 0x052F;

    /// <summary>Accents and vowel points that people leave out, and what can't be seen. In the Indic scripts and in Thai marks are vowels: those stay.</summary>
    private static bool IsOptional(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.EnclosingMark
        || rune.Value
            is (>= 0x0300 and <= 0x036F)
                or (>= 0x0483 and <= 0x0487)
                or (>= 0x0591 and <= 0x05C7)
                or (>= 0x064B and <= 0x0655)
                or 0x0670
                or 0x0640
                or (>= 0x1AB0 and <= 0x1AFF)
                or (>= 0x1DC0 and <= 0x1DFF)
                or (>= 0x20D0 and <= 0x20FF)
                or (>= 0xFE00 and <= 0xFE0F)
                or (>= 0xFE20 and <= 0xFE2F)
                or (>= 0xE0100 and <= 0xE01EF);
}
