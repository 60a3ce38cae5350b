using Forum.Domain.Search.Stemming;

namespace Forum.Domain.Search.Words;

/// <summary>The forms of a word, kept for the words that come again and again: most of them.</summary>
internal sealed record WordForms(string Exact, string Stem, bool IsStop)
{
    /// <summary>A slot holds the last word that fell into it, so memory stays bounded (some MB) whatever is written; no lock is needed.</summary>
    private static readonly WordForms?[] Kept = new WordForms?[1 << 15];

    /// <param name="folded">Not empty.</param>
    public static WordForms Of(ReadOnlySpan<char> folded)
    {
        // Seeded by chance at each start, so nobody can choose words that push each other out.
        ref var slot = ref Kept[string.GetHashCode(folded) & (Kept.Length - 1)];
        var kept = slot;
        if (kept is null || !folded.SequenceEqual(kept.Exact))
        {
            slot = kept = Make(folded.ToString());
        }

        return kept;
    }

    private static WordForms Make(string exact)
    {
        var stem = Stemmer.Of(exact).Replace("'", "");
        return new WordForms(exact, stem.Length == 0 ? exact : stem, StopWords.Have(exact));
    }
}
