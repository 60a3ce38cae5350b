using System.Globalization;
using System.Text;

namespace Forum.Domain.Members.Avatars;

/// <summary>What stands for a name where there is no room for it.</summary>
internal static class Initials
{
    /// <summary>Where letters stand apart (Latin, Greek, Cyrillic, Armenian, Georgian), two make initials; elsewhere they would make a word.</summary>
    private const int LastAlphabetOfSeparateLetters = 0x058F;

    /// <summary>The first letters of the first and the last word, in capitals: letters and digits only, so there is nothing to escape.</summary>
    public static string Of(string name)
    {
        var firsts = Words(name).Select(word => Capital(word[0])).ToList();
        return firsts switch
        {
            [] => "",
            [var first, .., var last] when StandsApart(first) && StandsApart(last) => $"{first}{last}",
            [var first, ..] => first.ToString(),
        };
    }

    /// <summary>Greek capitals go without an accent.</summary>
    private static Rune Capital(Rune letter) =>
        letter.Value is (>= 0x0370 and <= 0x03FF) or (>= 0x1F00 and <= 0x1FFF)
            ? Rune.ToUpperInvariant(letter.ToString().Normalize(NormalizationForm.FormD).EnumerateRunes().First())
            : Rune.ToUpperInvariant(letter);

    private static bool StandsApart(Rune rune) =>
        rune.Value is <= LastAlphabetOfSeparateLetters or (>= 0x10A0 and <= 0x10FF) or (>= 0x1E00 and <= 0x1FFF);

    private static List<List<Rune>> Words(string name)
    {
        var words = new List<List<Rune>> { new() };
        foreach (var rune in name.Replace('\uFFFE', ' ').EnumerateRunes())
            if (Rune.IsLetterOrDigit(rune))
                words[^1].Add(rune);
            else if (words[^1].Count > 0 && !IsInsideWord(rune))
                words.Add([]);
        return words.FindAll(word => word.Count > 0);
    }

    /// <summary>Accents written as characters of their own, and the apostrophe of O'Neil.</summary>
    private static bool IsInsideWord(Rune rune) =>
        rune.Value is '\'' or '’' || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
