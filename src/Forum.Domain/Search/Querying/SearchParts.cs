namespace Forum.Domain.Search.Querying;

/// <summary>A query as the fields of a form, for people who don't type operators. What has no field stays among the words, with its operator.</summary>
/// <param name="Tags">With spaces between them.</param>
/// <param name="From">The first day (UTC).</param>
/// <param name="Through">The last day (UTC), all of it.</param>
public sealed record SearchParts(
    string Words,
    string Phrase,
    string Author,
    string Board,
    string Tags,
    SearchKind? Kind,
    DateTime? From,
    DateTime? Through,
    SearchSort Sort
)
{
    public static SearchParts Of(SearchQuery query)
    {
        var filters = query.Filters;
        var phrase = query.Wanted.FirstOrDefault(group => group.Terms is [{ Kind: SearchTermKind.Phrase }]);
        var kind = filters.Kinds.Count == 0 ? (SearchKind?)null : filters.Kinds.Min();
        var (author, board) = (Single(filters.Authors), Single(filters.Boards));
        var tags = filters.Tags.Where(tag => !tag.Contains(' ', StringComparison.Ordinal)).ToList();
        var rest = query with
        {
            Wanted = [.. query.Wanted.Where(group => group != phrase)],
            Sort = SearchSort.Relevance,
            Filters = filters with
            {
                Authors = author is null ? filters.Authors : [],
                Boards = board is null ? filters.Boards : [],
                Tags = [.. filters.Tags.Except(tags)],
                Kinds = filters.Kinds.Where(other => other != kind).ToHashSet(),
                From = null,
                Before = null,
            },
        };
        return new SearchParts(
            SearchQueryWriter.Write(rest),
            phrase?.Terms[0].Text ?? "",
            author ?? "",
            board ?? "",
            string.Join(' ', tags),
            kind,
            filters.From,
            filters.Before?.AddDays(-1),
            query.Sort
        );
    }

    /// <param name="now">UTC.</param>
    public SearchQuery Query(DateTime now)
    {
        var typed = new SearchFilters
        {
            Authors = Named(Author),
            Boards = Named(Board),
            Tags = Tags.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries),
            Kinds = Kind is { } kind ? new HashSet<SearchKind> { kind } : [],
            From = From,
            Before = Through < DateTime.MaxValue.Date ? Through?.AddDays(1) : null,
        };
        string[] parts =
        [
            .. SearchQueryWriter.Filters(typed),
            .. SearchQueryWriter.Sorting(Sort),
            TypedText.Unquoted(TypedText.Clean(Phrase)) is { Length: > 0 } phrase ? $"\"{phrase}\"" : "",
            SearchQueryWriter.Write(SearchQueryParser.Parse(Words, now)),
        ];
        return SearchQueryParser.Parse(string.Join(' ', parts), now);
    }

    private static string? Single(IReadOnlyList<string> names) => names is [var name] ? name : null;

    private static string[] Named(string typed) => TypedText.Unquoted(TypedText.Clean(typed)) is { Length: > 0 } name ? [name] : [];
}
