using Forum.Domain.Search.Querying;

namespace Forum.Domain.Tests.Search.Querying;

/// <summary>A query told piece by piece, as docs/search-syntax.md does it: "word error; phrase cannot connect; not beta".</summary>
internal static class ReadQuery
{
    public static readonly DateTime Now = new(2026, 11, 22, 15, 30, 0, DateTimeKind.Utc);

    public static SearchQuery Of(string? typed) => SearchQueryParser.Parse(typed, Now);

    public static string Told(string typed) => Told(Of(typed));

    public static string Told(SearchQuery query)
    {
        var parts = query
            .Wanted.Select(group => string.Join(" or ", group.Terms.Select(Term)))
            .Concat(query.Unwanted.Select(term => $"not {Term(term)}"))
            .Concat(Filters(query.Filters))
            .Concat(Filters(query.Excluded).Select(filter => $"not {filter}"));
        return string.Join("; ", [.. parts, .. query.Sort is SearchSort.Relevance ? Array.Empty<string>() : [$"by {Lower(query.Sort)}"]]);
    }

    private static string Term(SearchTerm term)
    {
        var place = term.In is SearchIn.Anywhere ? "" : $" in {Lower(term.In)}";
        return term.Kind switch
        {
            SearchTermKind.Phrase => $"phrase {term.Text}{place}",
            SearchTermKind.Prefix => $"beginning {term.Text}{place}",
            _ => $"word {term.Text}{place}",
        };
    }

    private static IEnumerable<string> Filters(SearchFilters filters) =>
        [
            .. filters.Authors.Select(name => $"author {name}"),
            .. filters.Boards.Select(name => $"board {name}"),
            .. filters.Tags.Select(name => $"tag {name}"),
            .. filters.Kinds.Order().Select(Kind),
            .. filters.From is { } from ? [$"from {from:yyyy-MM-dd}"] : Array.Empty<string>(),
            .. filters.Before is { } before ? [$"before {before:yyyy-MM-dd}"] : Array.Empty<string>(),
            .. filters.Votes is { } votes ? [$"votes {votes}"] : Array.Empty<string>(),
        ];

    private static string Kind(SearchKind kind) =>
        kind switch
        {
            SearchKind.HasLink => "with link",
            SearchKind.HasCode => "with code",
            _ => Lower(kind),
        };

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
