namespace Forum.Domain.Search.Querying;

/// <summary>One filter of a query, and the query without it.</summary>
/// <param name="Value">A name as typed; for <see cref="SearchOperator.Is"/> and <see cref="SearchOperator.Has"/> see <paramref name="Kind"/>.</param>
public sealed record ActiveFilter(SearchOperator Operator, string Value, SearchKind? Kind, bool IsExcluded, SearchQuery Without)
{
    public static IReadOnlyList<ActiveFilter> Of(SearchQuery query) =>
        [
            .. Listed(query.Filters, false, filters => query with { Filters = filters }),
            .. Bounds(query),
            .. Listed(query.Excluded, true, filters => query with { Excluded = filters }),
        ];

    private static IEnumerable<ActiveFilter> Listed(SearchFilters filters, bool isExcluded, Func<SearchFilters, SearchQuery> with)
    {
        foreach (var name in filters.Authors)
            yield return new(
                SearchOperator.Author,
                name,
                null,
                isExcluded,
                with(filters with { Authors = [.. filters.Authors.Where(other => other != name)] })
            );
        foreach (var name in filters.Boards)
            yield return new(
                SearchOperator.Board,
                name,
                null,
                isExcluded,
                with(filters with { Boards = [.. filters.Boards.Where(other => other != name)] })
            );
        foreach (var name in filters.Tags)
            yield return new(
                SearchOperator.Tag,
                name,
                null,
                isExcluded,
                with(filters with { Tags = [.. filters.Tags.Where(other => other != name)] })
            );
        foreach (var kind in filters.Kinds.Order())
        {
            var name = SearchVocabulary.Contents.ContainsKey(kind) ? SearchOperator.Has : SearchOperator.Is;
            yield return new(name, "", kind, isExcluded, with(filters with { Kinds = filters.Kinds.Where(other => other != kind).ToHashSet() }));
        }
    }

    private static IEnumerable<ActiveFilter> Bounds(SearchQuery query)
    {
        var filters = query.Filters;
        if (filters.From is { } from)
            yield return new(SearchOperator.After, SearchDates.Write(from), null, false, query with { Filters = filters with { From = null } });
        if (filters.Before is { } before)
            yield return new(SearchOperator.Before, SearchDates.Write(before), null, false, query with { Filters = filters with { Before = null } });
        if (filters.Votes is { } votes)
            yield return new(SearchOperator.Votes, $"{votes}", null, false, query with { Filters = filters with { Votes = null } });
    }
}
