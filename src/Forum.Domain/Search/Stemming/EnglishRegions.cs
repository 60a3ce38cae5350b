namespace Forum.Domain.Search.Stemming;

/// <summary>Where in a word endings may be taken off: after the first consonant that follows a vowel (R1), and after the next such (R2).</summary>
internal readonly record struct EnglishRegions(int First, int Second)
{
    /// <summary>Beginnings whose words would fall together by the rule.</summary>
    private static readonly string[] Beginnings = ["gener", "commun", "arsen", "past", "univers", "later", "emerg", "organ", "inter"];

    public static EnglishRegions Of(ReadOnlySpan<char> word)
    {
        var first = AfterBeginning(word);
        return new EnglishRegions(first, After(word, first));
    }

    /// <summary>y counts as a vowel, but not where it is written Y: at the beginning and after a vowel.</summary>
    public static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static int AfterBeginning(ReadOnlySpan<char> word)
    {
        foreach (var beginning in Beginnings)
        {
            if (word.StartsWith(beginning))
            {
                return beginning.Length;
            }
        }

        return After(word, 0);
    }

    private static int After(ReadOnlySpan<char> word, int at)
    {
        while (at < word.Length && !IsVowel(word[at]))
        {
            at++;
        }

        while (at < word.Length && IsVowel(word[at]))
        {
            at++;
        }

        return Math.Min(at + 1, word.Length);
    }
}
