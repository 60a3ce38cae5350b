using System.Globalization;
using System.Text;

namespace Forum.Domain.Members.Names;

/// <summary>What each character may be in a name.</summary>
internal static class Letters
{
    /// <summary>A letter or a decimal digit of a living script, in its plain form (none of Unicode's compatibility doubles).</summary>
    public static bool IsLetterOrDigit(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.UppercaseLetter
                or UnicodeCategory.LowercaseLetter
                or UnicodeCategory.ModifierLetter
                or UnicodeCategory.OtherLetter
                or UnicodeCategory.DecimalDigitNumber
        && Scripts.Of(rune) is not (Script.None or Script.Inherited)
        && rune.ToString().IsNormalized(NormalizationForm.FormKC);

    public static bool IsLetter(Rune rune) => IsLetterOrDigit(rune) && !Rune.IsDigit(rune);

    /// <summary>An accent or vowel sign, which belongs to the letter before it.</summary>
    public static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
        && Scripts.Of(rune) is not Script.None;

    public static bool IsSeparator(Rune rune) => rune.Value is ' ' or '.' or '_' or '-' or '\'';

    /// <summary>
    /// Accents and vowel points that people leave out; in the Indic scripts and in Thai marks are vowels, and in Japanese they change
    /// the consonant, so those stay. U+0674 is the hamza as the confusables table takes it off its letter.
    /// </summary>
    public static bool IsOptionalMark(Rune rune) =>
        rune.Value is (>= 0x0300 and <= 0x036F) or (>= 0x0591 and <= 0x05C7) or (>= 0x064B and <= 0x0655) or 0x0670 or 0x0674;
}
