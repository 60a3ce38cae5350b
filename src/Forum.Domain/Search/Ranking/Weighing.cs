using Forum.Domain.Search.Indexing;
using Forum.Domain.Storage;

namespace Forum.Domain.Search.Ranking;

/// <summary>How much each wanted thing tells: the rarer it is where the reader may look, the more.</summary>
internal static class Weighing
{
    /// <summary>Beyond so many a word is frequent, and how frequent makes no difference.</summary>
    public const int Counted = 10000;

    /// <param name="keys">Of the indexes that are counted.</param>
    /// <param name="rows">How many rows they hold, about.</param>
    public static async Task<IReadOnlyList<Asked>> Weigh(
        ForumDb db,
        IReadOnlyList<string> keys,
        IReadOnlyList<IndexPart> parts,
        IReadOnlyList<Asked> asked,
        int rows,
        CancellationToken ct
    )
    {
        // A single thing is weighed against nothing.
        var most = asked.Count == 1 ? 1 : Counted;
        var weighed = new List<Asked>();
        foreach (var one in asked)
        {
            var count = 0;
            foreach (var part in parts.OrderDescending().TakeWhile(_ => count < most))
                count += await db.Search.Count(db, part, keys, one.Question, most, ct);
            weighed.Add(one with { Count = count, Weight = WeightOf(count, Math.Max(rows, count)) });
        }
        return weighed;
    }

    /// <summary>
    /// The inverse document frequency of BM25, in steps of a hundredth: a post more or less somewhere then seldom moves a result between two
    /// pages of one search.
    /// </summary>
    public static double WeightOf(int count, int rows) =>
        count == 0 ? 0.1 : Math.Max(0.1, Math.Round(Math.Log(1 + (rows - count + 0.5) / (count + 0.5)), 2));
}
