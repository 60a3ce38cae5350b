using System.Globalization;

namespace Forum.Domain.Search.Querying;

/// <summary>Writes a query as it could have been typed. What is read from it again is the same query, as long as it keeps within the limits.</summary>
public static class SearchQueryWriter
{
    public static string Write(SearchQuery query)
    {
        var words = query
            .Wanted.Select(group => string.Join($" {SearchVocabulary.Or[0]} ", group.Terms.Select(Term)))
            .Concat(query.Unwanted.Select(term => $"-{Term(term)}"));
        var filters = Places(query)
            .Concat(Filters(query.Filters))
            .Concat(Filters(query.Excluded).Select(filter => $"-{filter}"))
            .Concat(Sorting(query.Sort));
        return Joined(query, [.. words], [.. filters]);
    }

    /// <summary>The filters that these are, each as it is typed.</summary>
    internal static IEnumerable<string> Filters(SearchFilters filters) =>
        [
            .. filters.Authors.Select(name => Named(SearchOperator.Author, name)),
            .. filters.Boards.Select(name => Named(SearchOperator.Board, name)),
            .. filters.Tags.Select(name => Named(SearchOperator.Tag, name)),
            .. filters.Kinds.Order().Select(Kind),
            .. filters.From is { } from ? [Plain(SearchOperator.After, SearchDates.Write(from))] : Array.Empty<string>(),
            .. filters.Before is { } before ? [Plain(SearchOperator.Before, SearchDates.Write(before))] : Array.Empty<string>(),
            .. filters.Votes is { } votes ? [Plain(SearchOperator.Votes, votes.ToString(CultureInfo.InvariantCulture))] : Array.Empty<string>(),
        ];

    /// <summary>Filters come first where more is written than is read, so that none of them is cut off.</summary>
    private static string Joined(SearchQuery query, IReadOnlyList<string> words, IReadOnlyList<string> filters)
    {
        var text = string.Join(' ', [.. words, .. filters]);
        var terms = query.Wanted.Sum(group => group.Terms.Count) + query.Unwanted.Count + filters.Count;
        return text.Length <= SearchQuery.LengthLimit && terms <= SearchQuery.TermLimit ? text : string.Join(' ', [.. filters, .. words]);
    }

    private static IEnumerable<string> Places(SearchQuery query) =>
        query
            .Wanted.SelectMany(group => group.Terms)
            .Concat(query.Unwanted)
            .Where(term => term.In != SearchIn.Anywhere)
            .Select(term => Plain(SearchOperator.In, SearchVocabulary.Places[term.In].Name))
            .Take(1);

    internal static IEnumerable<string> Sorting(SearchSort sort) =>
        sort is SearchSort.Relevance ? [] : [Plain(SearchOperator.Sort, SearchVocabulary.Sorts[sort].Name)];

    private static string Term(SearchTerm term) =>
        term.Kind switch
        {
            SearchTermKind.Phrase => Quoted(term.Text),
            SearchTermKind.Prefix => $"{term.Text}*",
            _ => term.Text,
        };

    private static string Kind(SearchKind kind) =>
        SearchVocabulary.Contents.TryGetValue(kind, out var content)
            ? Plain(SearchOperator.Has, content.Name)
            : Plain(SearchOperator.Is, SearchVocabulary.Kinds[kind].Name);

    private static string Named(SearchOperator name, string value) =>
        Plain(name, value.Contains(' ', StringComparison.Ordinal) ? Quoted(value) : value);

    private static string Plain(SearchOperator name, string value) => $"{SearchVocabulary.Operators[name].Name}:{value}";

    private static string Quoted(string text) => $"\"{TypedText.Unquoted(text)}\"";
}
