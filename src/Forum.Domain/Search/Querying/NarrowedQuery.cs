namespace Forum.Domain.Search.Querying;

/// <summary>The same query, asking for less.</summary>
public static class NarrowedQuery
{
    public static SearchQuery OnBoard(this SearchQuery query, string name) => query with { Filters = query.Filters with { Boards = [name] } };

    public static SearchQuery ByAuthor(this SearchQuery query, string name) => query with { Filters = query.Filters with { Authors = [name] } };

    public static SearchQuery WithTag(this SearchQuery query, string tag) =>
        query with
        {
            Filters = query.Filters with { Tags = [.. query.Filters.Tags.Except([tag], StringComparer.OrdinalIgnoreCase), tag] },
        };

    public static SearchQuery Only(this SearchQuery query, SearchKind kind) =>
        query with
        {
            Filters = query.Filters with { Kinds = query.Filters.Kinds.Append(kind).ToHashSet() },
        };

    public static SearchQuery InYear(this SearchQuery query, int year) =>
        query.Between(new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Utc), new DateTime(year + 1, 1, 1, 0, 0, 0, DateTimeKind.Utc));

    /// <param name="from">Inclusive, null: from the first.</param>
    /// <param name="before">Exclusive, null: to the last.</param>
    public static SearchQuery Between(this SearchQuery query, DateTime? from, DateTime? before) =>
        query with
        {
            Filters = query.Filters with { From = from, Before = before },
        };
}
