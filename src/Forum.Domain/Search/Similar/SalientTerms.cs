using Forum.Domain.Search.Querying;
using Forum.Domain.Search.Ranking;
using Forum.Domain.Search.Words;

namespace Forum.Domain.Search.Similar;

/// <summary>Chooses from a title and a text the few words that say what they are about.</summary>
internal static class SalientTerms
{
    /// <summary>Of so many words it is looked up how rare they are.</summary>
    private const int Examined = 40;

    /// <summary>So many are looked for.</summary>
    private const int Kept = 20;

    /// <summary>The title's words, then those that the text repeats or uses early.</summary>
    public static IReadOnlyList<SalientTerm> Candidates(string title, string text)
    {
        var terms = new Dictionary<string, SalientTerm>(StringComparer.Ordinal);
        var place = Add(terms, title, 0, inTitle: true);
        _ = Add(terms, text, place + 50, inTitle: false);
        return [.. terms.Values.OrderByDescending(t => t.InTitle).ThenByDescending(t => t.Times).ThenBy(t => t.Asked.Place).Take(Examined)];
    }

    /// <summary>The rarest in relation to how much they are used here.</summary>
    /// <param name="weighed">Of the same terms in the same order.</param>
    public static IReadOnlyList<Asked> Choose(IReadOnlyList<SalientTerm> terms, IReadOnlyList<Asked> weighed, SimilarWeights weights) =>
        [
            .. terms
                .Zip(weighed, (term, asked) => asked with { Weight = asked.Weight * weights.Of(term) })
                // What nobody else has finds nothing.
                .Where(asked => asked.Count > 0)
                .OrderByDescending(asked => asked.Weight)
                .Take(Kept)
                .OrderBy(asked => asked.Place),
        ];

    private static int Add(Dictionary<string, SalientTerm> terms, string text, int place, bool inTitle)
    {
        var words = TextWords.Of(text).Words;
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].IsStop || words[i].Exact.Length < 2 || words[i].Exact.All(char.IsDigit))
                continue;
            if (terms.TryGetValue(words[i].Stem, out var known))
                known.Times++;
            else
                terms[words[i].Stem] = new SalientTerm(
                    new Asked([new AskedForm([words[i]], null, false, SearchIn.Anywhere)], place + i, false),
                    inTitle
                );
        }
        return place + words.Count;
    }
}

internal sealed class SalientTerm(Asked asked, bool inTitle)
{
    public Asked Asked => asked;
    public bool InTitle => inTitle;
    public int Times { get; set; } = 1;
}

/// <summary>What the order of similar threads depends on beside <see cref="RankingWeights"/>; chosen and reported on in the same way.</summary>
internal sealed record SimilarWeights
{
    public static readonly SimilarWeights Chosen = new();

    /// <summary>How much more a word of the title tells than one of the text.</summary>
    public double Title { get; init; } = 2.5;

    /// <summary>How much a word's repetition adds, by the logarithm of its times.</summary>
    public double Repeated { get; init; } = 0.5;

    public RankingWeights Ranking { get; init; } = RankingWeights.Chosen with { Title = 2.5, Coverage = 0, InOrder = 0.2, Near = 0.1 };

    public double Of(SalientTerm term) => (term.InTitle ? Title : 1) * (1 + Repeated * Math.Log(term.Times));
}
