using Forum.Domain.Search.Querying;
using Forum.Domain.Search.Words;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Search.Ranking;

/// <summary>
/// "Did you mean": for wanted words that nothing has, the nearest word of threads that the reader may read; also what was typed with another
/// keyboard layout. One statement, and none where every word was found.
/// </summary>
internal static class DidYouMean
{
    private const int ShortestMistyped = 4;
    private const int ShortestTwice = 8;
    private const int MostMistyped = 8;

    /// <returns>The whole query with other words in it, or null.</returns>
    public static async Task<string?> Of(ForumDb db, IReadOnlyList<string> keys, SearchQuery query, IReadOnlyList<Asked> asked, CancellationToken ct)
    {
        if (!asked.Any(a => a is { Count: 0, IsRequired: false }))
            return null;
        var missing = Missing(query, asked).ToList();
        if (missing.Count == 0)
            return null;
        var known = await Known(db, keys, missing, ct);
        var better = missing.Select(word => (Word: word, Better: Nearest(word, known))).Where(pair => pair.Better is not null);
        return Replaced(query.Typed, better.ToDictionary(pair => pair.Word, pair => pair.Better!));
    }

    /// <summary>Bare words as they were typed, those that nothing has; "[jkjl" is several to an index, and one to a hand.</summary>
    private static IEnumerable<string> Missing(SearchQuery query, IReadOnlyList<Asked> asked)
    {
        var unknown = asked
            .Where(a => a is { Count: 0, IsRequired: false })
            .SelectMany(a => a.Forms)
            .SelectMany(f => f.Words)
            .Select(w => w.Exact)
            .ToHashSet();
        return query
            .Wanted.Where(w => w.Terms is [{ IsRequired: false }])
            .Select(w => w.Terms[0].Text)
            .Where(text => TextWords.Of(text).Words.Any(w => unknown.Contains(w.Exact)))
            .Distinct()
            .Take(MostMistyped);
    }

    /// <summary>Words of about that length that begin alike, and those that another layout gives, with how many threads have them.</summary>
    private static async Task<Dictionary<string, int>> Known(
        ForumDb db,
        IReadOnlyList<string> keys,
        IReadOnlyList<string> missing,
        CancellationToken ct
    )
    {
        string[] exact = [.. missing.SelectMany(Switched).Distinct()];
        string[] words = [.. missing.Select(Folded).Where(w => w.Length >= ShortestMistyped)];
        string[] begins = [.. words.SelectMany(w => new[] { w[..1], w[1..2] }).Distinct()];
        int[] lengths =
        [
            .. words.SelectMany(w => Enumerable.Range(w.Length - Most(w), 2 * Most(w) + 1)).Concat(exact.Select(w => w.Length)).Distinct(),
        ];
        var rows = await db
            .SearchWords.Where(w => keys.Contains(w.Key) && lengths.Contains(w.Length))
            .Where(w => exact.Contains(w.Word) || begins.Contains(w.Word.Substring(0, 1)))
            .Select(w => new { w.Word, w.Count })
            .TagWith(Surfaces.Mark + nameof(DidYouMean))
            .ToListAsync(ct);
        return rows.GroupBy(r => r.Word).ToDictionary(g => g.Key, g => g.Sum(r => r.Count), StringComparer.Ordinal);
    }

    private static int Most(string word) => word.Length >= ShortestTwice ? 2 : 1;

    private static string Folded(string typed) => TextWords.Of(typed).Words is [var only] ? only.Exact : "";

    private static IEnumerable<string> Switched(string typed) => KeyboardLayout.OtherReadings(typed).Select(Folded).Where(w => w.Length > 0);

    private static string? Nearest(string typed, Dictionary<string, int> known)
    {
        if (Switched(typed).FirstOrDefault(known.ContainsKey) is { } switched)
            return switched;
        var word = Folded(typed);
        return word.Length < ShortestMistyped
            ? null
            : known
                .Select(k => (Word: k.Key, Count: k.Value, Distance: EditDistance.Between(word, k.Key, Most(word))))
                .Where(k => k.Distance <= Most(word))
                .OrderBy(k => k.Distance)
                .ThenByDescending(k => k.Count)
                .ThenBy(k => k.Word, StringComparer.Ordinal)
                .Select(k => k.Word)
                .FirstOrDefault();
    }

    /// <summary>Where a word stands by itself, between spaces: so operators and their values stay.</summary>
    private static string? Replaced(string typed, Dictionary<string, string> better) =>
        better.Count == 0 ? null : string.Join(' ', typed.Split(' ').Select(piece => better.GetValueOrDefault(piece, piece)));
}
