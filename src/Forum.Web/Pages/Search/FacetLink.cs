using System.Globalization;
using Forum.Domain.Search.Querying;
using Forum.Domain.Search.Ranking;

namespace Forum.Web.Pages.Search;

/// <summary>One way to narrow what was found; where the search is narrowed to it already, the way back.</summary>
public sealed record FacetLink(string Value, string Name, int Count, string Address, bool IsActive)
{
    public static IEnumerable<FacetLink> Boards(SearchPage found, IReadOnlyList<BoardWord> boards) =>
        found.Facets.Boards.Select(facet =>
        {
            var board = boards.FirstOrDefault(b => b.Id == facet.Value) ?? new BoardWord(facet.Value, facet.Name, facet.Value);
            var isActive = found.Query.Filters.Boards is [var only] && board.IsMeantBy(only);
            return Of(
                facet,
                isActive,
                isActive ? found.Query with { Filters = found.Query.Filters with { Boards = [] } } : found.Query.OnBoard(board.Word)
            );
        });

    public static IEnumerable<FacetLink> Tags(SearchPage found) =>
        found.Facets.Tags.Select(facet =>
        {
            var tags = found.Query.Filters.Tags;
            var others = tags.Where(tag => !tag.Equals(facet.Value, StringComparison.OrdinalIgnoreCase)).ToList();
            var isActive = others.Count < tags.Count;
            return Of(
                facet,
                isActive,
                isActive ? found.Query with { Filters = found.Query.Filters with { Tags = others } } : found.Query.WithTag(facet.Value)
            );
        });

    public static IEnumerable<FacetLink> Years(SearchPage found) =>
        found.Facets.Years.Select(facet =>
        {
            var narrowed = found.Query.InYear(int.Parse(facet.Value, CultureInfo.InvariantCulture));
            var isActive = (narrowed.Filters.From, narrowed.Filters.Before) == (found.Query.Filters.From, found.Query.Filters.Before);
            return Of(facet, isActive, isActive ? found.Query.Between(null, null) : narrowed);
        });

    public static IEnumerable<FacetLink> Kinds(SearchPage found) =>
        found.Facets.Kinds.Select(facet =>
        {
            var (kind, kinds) = (Enum.Parse<SearchKind>(facet.Value), found.Query.Filters.Kinds);
            var isActive = kinds.Contains(kind);
            var without = found.Query with { Filters = found.Query.Filters with { Kinds = kinds.Where(k => k != kind).ToHashSet() } };
            return Of(facet, isActive, isActive ? without : found.Query.Only(kind));
        });

    private static FacetLink Of(SearchFacet facet, bool isActive, SearchQuery query) =>
        new(facet.Value, facet.Name, facet.Count, SearchAddress.Of(query), isActive);
}
