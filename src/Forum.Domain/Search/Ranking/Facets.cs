using System.Globalization;
using Forum.Domain.Boards;
using Forum.Domain.Search.Querying;
using Forum.Domain.Threads;

namespace Forum.Domain.Search.Ranking;

internal static class Facets
{
    private const int MostTags = 12;

    public static SearchFacets Of(IReadOnlyList<Candidate> candidates, IReadOnlyDictionary<long, SeenBoard> boards)
    {
        var byBoard = candidates.GroupBy(c => boards[c.Thread.BoardId]).Select(g => new SearchFacet(g.Key.PublicId, g.Key.Name, g.Count()));
        var byTag = candidates
            .SelectMany(c => TagNames.OfLine(c.Thread.TagLine))
            .GroupBy(tag => tag)
            .Select(g => new SearchFacet(g.Key, g.Key, g.Count()));
        var byYear = candidates
            .GroupBy(c => c.At.Year.ToString(CultureInfo.InvariantCulture))
            .Select(g => new SearchFacet(g.Key, g.Key, g.Count()))
            .OrderByDescending(f => f.Value, StringComparer.Ordinal);
        return new SearchFacets([.. Largest(byBoard)], [.. Largest(byTag).Take(MostTags)], [.. byYear], [.. Kinds(candidates)]);
    }

    public static readonly SearchFacets None = new([], [], [], []);

    private static IEnumerable<SearchFacet> Largest(IEnumerable<SearchFacet> facets) =>
        facets.OrderByDescending(f => f.Count).ThenBy(f => f.Name, StringComparer.Ordinal).ThenBy(f => f.Value, StringComparer.Ordinal);

    private static IEnumerable<SearchFacet> Kinds(IReadOnlyList<Candidate> candidates)
    {
        (SearchKind Kind, Func<ThreadFacts, bool> Is)[] kinds =
        [
            (SearchKind.Question, t => t.Format == ThreadFormats.Question),
            (SearchKind.Solved, t => t.Solved),
            (SearchKind.Unanswered, t => t.Unanswered),
            (SearchKind.Discussion, t => t.Format == ThreadFormats.Discussion),
        ];
        foreach (var (kind, isSo) in kinds)
            if (candidates.Count(c => isSo(c.Thread)) is > 0 and var count)
                yield return new SearchFacet(kind.ToString(), kind.ToString(), count);
    }
}
