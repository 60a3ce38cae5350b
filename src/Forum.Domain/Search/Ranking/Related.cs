using Forum.Domain.Search.Words;

namespace Forum.Domain.Search.Ranking;

/// <summary>
/// Finds words that begin as a wanted one does and go on otherwise: what stemmers leave apart ("configure" and "configuration", and much of Greek and
/// Russian). They order what was found by other words and find nothing by themselves. Only for bare words: an operator means what it says.
/// </summary>
internal sealed class Related
{
    /// <summary>Shorter beginnings say little: "comp", "прос".</summary>
    private const int Beginning = 5;

    private readonly Dictionary<string, List<(int Asked, string Stem)>> byBeginning = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(int Asked, string Stem)>>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly double least;

    /// <param name="least">Which share of the longer stem both must begin with, from 0 to 1.</param>
    public Related(IReadOnlyList<Asked> asked, double least)
    {
        this.least = least;
        lookup = byBeginning.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < asked.Count; i++)
            if (asked[i] is { IsRequired: false, Forms: [{ Whole: null, Words: [var word] }] } && word.Exact.All(char.IsLetter))
                Learn(i, word.Stem);
    }

    /// <returns>Which of the wanted things, by their numbers.</returns>
    public IEnumerable<int> To(Word word) => Alike(word) is { } alike ? Among(alike, word.Stem) : [];

    private List<(int Asked, string Stem)>? Alike(Word word)
    {
        if (byBeginning.Count == 0 || word.IsStop || word.Stem.Length < Beginning)
            return null;
        return lookup.TryGetValue(word.Stem.AsSpan(0, Beginning), out var alike) ? alike : null;
    }

    private IEnumerable<int> Among(List<(int Asked, string Stem)> alike, string stem) =>
        alike.Where(one => IsRelated(one.Stem, stem)).Select(one => one.Asked);

    private void Learn(int asked, string stem)
    {
        if (stem.Length < Beginning)
            return;
        var beginning = stem[..Beginning];
        (byBeginning.TryGetValue(beginning, out var known) ? known : byBeginning[beginning] = []).Add((asked, stem));
    }

    private bool IsRelated(string one, string other) =>
        one != other && one.AsSpan().CommonPrefixLength(other) >= least * Math.Max(one.Length, other.Length);
}
