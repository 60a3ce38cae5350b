namespace Forum.Domain.Search.Stemming;

/// <summary>
/// The Snowball stemmer for Modern Greek (https://snowballstem.org/algorithms/greek/stemmer.html), after Ntais (2006) and Saroukos (2008).
/// </summary>
internal static class GreekStemmer
{
    private const int Shortest = 3;

    // The published algorithm takes a small ϊ for η. Words of the index come here folded, with ι, and don't meet that.
    private const string Accented = "άέήίόύώϊϋΐΰΆΈΉΊΌΎΏΪΫς";
    private const string Plain = "αεηιουωηυηυαεηιουωιυσ";

    /// <summary>The most that a step can make a word longer than it came.</summary>
    private const int Growth = 8;

    /// <returns>In small letters without accents, with σ at the end too.</returns>
    public static string Stem(string word)
    {
        Span<char> room = word.Length <= 128 ? stackalloc char[128 + Growth] : new char[word.Length + Growth];
        for (var i = 0; i < word.Length; i++)
        {
            room[i] = Small(word[i]);
        }

        var text = new StemText(room, word.Length);
        if (word.Length >= Shortest)
        {
            TakeEndings(ref text);
        }

        return text.ToString();
    }

    private static void TakeEndings(ref StemText text)
    {
        var touched = false;
        foreach (var step in GreekNounSteps.All)
        {
            step.Apply(ref text, ref touched);
        }

        foreach (var step in GreekVerbSteps.All)
        {
            step.Apply(ref text, ref touched);
        }
    }

    private static char Small(char letter)
    {
        var accented = Accented.IndexOf(letter);
        return accented >= 0 ? Plain[accented]
            : letter is >= 'Α' and <= 'Ω' ? (char)(letter + ('α' - 'Α'))
            : letter;
    }
}
