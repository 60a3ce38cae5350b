using static Forum.Domain.Search.Stemming.EnglishRegions;

namespace Forum.Domain.Search.Stemming;

/// <summary>The Snowball stemmer for English, also called Porter2 (https://snowballstem.org/algorithms/english/stemmer.html), as of version 3.</summary>
internal static class EnglishStemmer
{
    private const int Shortest = 3;

    /// <summary>The most that a step can make a word longer than it came.</summary>
    private const int Growth = 4;

    private static readonly Dictionary<string, string> Exceptions = new()
    {
        ["skis"] = "ski",
        ["skies"] = "sky",
        ["idly"] = "idl",
        ["gently"] = "gentl",
        ["ugly"] = "ugli",
        ["early"] = "earli",
        ["only"] = "onli",
        ["singly"] = "singl",
        ["sky"] = "sky",
        ["news"] = "news",
        ["howe"] = "howe",
        ["atlas"] = "atlas",
        ["cosmos"] = "cosmos",
        ["bias"] = "bias",
        ["andes"] = "andes",
    };

    /// <param name="word">In small letters; an apostrophe is '.</param>
    public static string Stem(string word)
    {
        if (word.Length < Shortest)
        {
            return word;
        }

        if (Exceptions.TryGetValue(word, out var exception))
        {
            return exception;
        }

        var begin = word[0] == '\'' ? 1 : 0;
        Span<char> room = word.Length <= 128 ? stackalloc char[128 + Growth] : new char[word.Length + Growth];
        word.AsSpan(begin).CopyTo(room);
        var text = new StemText(room, word.Length - begin);
        MarkConsonants(ref text);
        TakeEndings(ref text, EnglishRegions.Of(text.Letters));
        return text.ToString().Replace('Y', 'y');
    }

    private static void MarkConsonants(ref StemText text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == 'y' && (i == 0 || IsVowel(text[i - 1])))
            {
                text.Set(i, 'Y');
            }
        }
    }

    private static void TakeEndings(ref StemText text, EnglishRegions regions)
    {
        EnglishInflection.TakePlural(ref text);
        EnglishInflection.TakeVerbEnding(ref text, regions);
        EnglishInflection.SoftenY(ref text);
        EnglishDerivation.Exchange(ref text, regions);
        EnglishDerivation.Shorten(ref text, regions);
        EnglishDerivation.Take(ref text, regions);
        EnglishDerivation.TakeLastLetter(ref text, regions);
    }
}
