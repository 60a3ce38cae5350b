using System.Globalization;
using System.Text;

namespace Forum.Domain.Search.Words;

/// <summary>
/// One form for what people take for the same letters: case, accents, ё and е, the Greek final sigma, İ and ı, ß and ss, full-width forms
/// and ligatures. й and other Cyrillic letters stay, since their readers don't take them for accented ones. Folding what is folded changes nothing.
/// </summary>
public static class Folding
{
    /// <summary>A text's folded form. Marks and invisible characters go; white space and punctuation stay as they are.</summary>
    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in Composed(text).EnumerateRunes())
        {
            Append(folded, rune);
        }

        var whole = folded.ToString();
        return whole.Any(FoldedLetters.IsPartOfSyllable) ? whole.Normalize(NormalizationForm.FormC) : whole;
    }

    /// <summary>Folds as much of a word as there is room for.</summary>
    /// <returns>How many characters were written.</returns>
    internal static int Into(ReadOnlySpan<char> word, Span<char> room)
    {
        var written = Plain(word, room);
        if (written >= 0)
        {
            return written;
        }

        var folded = Of(word.ToString());
        written = Math.Min(folded.Length, room.Length);
        if (written < folded.Length && written > 0 && char.IsHighSurrogate(folded[written - 1]))
        {
            written--;
        }

        folded.AsSpan(0, written).CopyTo(room);
        return written;
    }

    /// <summary>Letter by letter, or -1 where a word has one that takes more than that.</summary>
    private static int Plain(ReadOnlySpan<char> word, Span<char> room)
    {
        var length = Math.Min(word.Length, room.Length);
        for (var i = 0; i < length; i++)
        {
            var folded = FoldedLetters.Of(word[i]);
            if (folded == FoldedLetters.NotOne)
            {
                return -1;
            }

            room[i] = folded;
        }

        return length;
    }

    private static void Append(StringBuilder folded, Rune rune)
    {
        var one = rune.IsBmp ? FoldedLetters.Of((char)rune.Value) : FoldedLetters.NotOne;
        if (one == FoldedLetters.NotOne)
        {
            folded.Append(FoldedLetters.Of(rune));
        }
        else
        {
            folded.Append(one);
        }
    }

    /// <summary>и and a breve are й however they are written. What can't be normalised, as half surrogate pairs, becomes U+FFFD.</summary>
    private static string Composed(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u0300', '\uFFFF'))
        {
            return text;
        }

        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            whole.Append(Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherNotAssigned ? Rune.ReplacementChar : rune);
        }

        return whole.ToString().Normalize(NormalizationForm.FormC);
    }
}
