namespace Forum.Domain.Search.Stemming;

/// <summary>Takes a folded word's endings off by the rules of the language that its script tells.</summary>
internal static class Stemmer
{
    /// <summary>A word of other letters, of more than one script, or with digits, stays as it is.</summary>
    public static string Of(string folded) =>
        folded[0] switch
        {
            <= 'z' when IsEnglish(folded) => EnglishStemmer.Stem(folded),
            >= 'а' and <= 'я' when folded.AsSpan().IndexOfAnyExceptInRange('а', 'я') < 0 => RussianStemmer.Stem(folded),
            >= 'α' and <= 'ω' when folded.AsSpan().IndexOfAnyExceptInRange('α', 'ω') < 0 => GreekStemmer.Stem(folded),
            _ => folded,
        };

    private static bool IsEnglish(string folded)
    {
        foreach (var letter in folded)
        {
            if (letter is not ((>= 'a' and <= 'z') or '\''))
            {
                return false;
            }
        }

        return true;
    }
}
