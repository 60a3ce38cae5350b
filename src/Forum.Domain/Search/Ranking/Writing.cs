namespace Forum.Domain.Search.Ranking;

/// <summary>The letters that most words of a text are written with: as much of its language as ranking needs.</summary>
internal enum Writing
{
    Other,
    Latin,
    Greek,
    Cyrillic,
}

internal static class Writings
{
    /// <param name="words">Folded.</param>
    public static Writing Of(IEnumerable<string> words)
    {
        Span<int> counts = stackalloc int[4];
        foreach (var word in words)
            counts[(int)Of(word[0])]++;
        var most = Writing.Other;
        for (var writing = Writing.Latin; writing <= Writing.Cyrillic; writing++)
            if (counts[(int)writing] > (most == Writing.Other ? 0 : counts[(int)most]))
                most = writing;
        return most;
    }

    /// <summary>Of a question: names in it are Latin whatever its language, so one other word tells.</summary>
    public static Writing OfQuestion(string typed)
    {
        var letters = typed.ToLowerInvariant();
        return letters.Any(c => Of(c) == Writing.Cyrillic) ? Writing.Cyrillic
            : letters.Any(c => Of(c) == Writing.Greek) ? Writing.Greek
            : Writing.Latin;
    }

    /// <summary>
    /// Who asks in Greek or Russian wants answers in it, though names in them are Latin. Who asks in Latin letters may have typed nothing but names.
    /// </summary>
    public static bool IsElsewhere(Writing asked, Writing text) => asked is Writing.Greek or Writing.Cyrillic && text != asked;

    private static Writing Of(char letter) =>
        letter switch
        {
            >= 'a' and <= 'z' => Writing.Latin,
            >= '\u0370' and <= '\u03FF' => Writing.Greek,
            >= '\u0400' and <= '\u052F' => Writing.Cyrillic,
            _ => Writing.Other,
        };
}
