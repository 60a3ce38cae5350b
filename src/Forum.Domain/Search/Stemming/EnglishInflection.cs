using System.Buffers;
using static Forum.Domain.Search.Stemming.EnglishRegions;

namespace Forum.Domain.Search.Stemming;

/// <summary>The first step of the English stemmer: possessives, plurals and verb endings.</summary>
internal static class EnglishInflection
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");
    private static readonly Endings Possessives = new("' 's 's'");
    private static readonly Endings Plurals = new("sses ied ies s us ss");
    private static readonly Endings VerbEndings = new("eed eedly ed edly ing ingly");
    private static readonly Endings LostE = new("at bl iz");
    private static readonly Endings Doubles = new("bb dd ff gg mm nn pp rr tt");

    public static void TakePlural(ref StemText text)
    {
        text.Cut(Possessives.Of(text.Letters)?.Length ?? 0);
        switch (Plurals.Of(text.Letters))
        {
            case "sses":
                text.Cut(2);
                break;
            case "ied" or "ies":
                text.Cut(text.Length > 4 ? 2 : 1);
                break;
            case "s" when text.Length > 1 && HasVowel(text.Before(2)):
                text.Cut(1);
                break;
        }
    }

    public static void TakeVerbEnding(ref StemText text, EnglishRegions regions)
    {
        var ending = VerbEndings.Of(text.Letters);
        if (ending is null)
        {
            return;
        }

        var rest = text.Before(ending.Length);
        if (ending is "eed" or "eedly")
        {
            if (rest.Length >= regions.First && rest is not ("proc" or "exc" or "succ"))
            {
                text.Replace(ending.Length, "ee");
            }
        }
        else if (ending == "ing" && rest.Length == 2 && rest[1] == 'y' && !IsVowel(rest[0]))
        {
            text.Replace(4, "ie");
        }
        else if (!(ending == "ing" && rest is "inn" or "out" or "cann" or "herr" or "earr" or "even") && HasVowel(rest))
        {
            text.Cut(ending.Length);
            Mend(ref text, regions);
        }
    }

    /// <summary>A y after a consonant is i, as it is in the plural.</summary>
    public static void SoftenY(ref StemText text)
    {
        if (text.Length > 2 && text[text.Length - 1] is 'y' or 'Y' && !IsVowel(text[text.Length - 2]))
        {
            text.Replace(1, "i");
        }
    }

    /// <summary>Whether these letters end in a short syllable.</summary>
    public static bool IsShort(ReadOnlySpan<char> word) =>
        word switch
        {
            [.., 'p', 'a', 's', 't'] => true,
            [var vowel, var last] => IsVowel(vowel) && !IsVowel(last),
            [.., var before, var vowel, var last] => !IsVowel(before) && IsVowel(vowel) && !IsVowel(last) && last is not ('w' or 'x' or 'Y'),
            _ => false,
        };

    /// <summary>What the verb was before it took its ending.</summary>
    private static void Mend(ref StemText text, EnglishRegions regions)
    {
        if (LostE.Has(text.Letters))
        {
            text.Replace(0, "e");
        }
        else if (Doubles.Has(text.Letters))
        {
            text.Cut(text.Length == 3 && text[0] is 'a' or 'e' or 'o' ? 0 : 1);
        }
        else if (text.Length == regions.First && IsShort(text.Letters))
        {
            text.Replace(0, "e");
        }
    }

    private static bool HasVowel(ReadOnlySpan<char> letters) => letters.ContainsAny(Vowels);
}
