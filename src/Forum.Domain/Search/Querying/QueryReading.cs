namespace Forum.Domain.Search.Querying;

/// <summary>A query while it is read.</summary>
internal sealed class QueryReading
{
    private readonly DateTime now;
    private readonly FilterReading filters;
    private readonly FilterReading excluded;
    private readonly List<List<SearchTerm>> wanted = [];
    private readonly List<SearchTerm> unwanted = [];
    private readonly List<SearchNote> notes = [];
    private SearchIn? place;
    private SearchSort? sort;
    private int terms;
    private string? or;
    private bool mayJoin;

    public QueryReading(DateTime now)
    {
        this.now = now;
        (filters, excluded) = (new FilterReading(this, isExcluded: false), new FilterReading(this, isExcluded: true));
    }

    /// <summary>Where a filter is gathered; one always ends a pair that OR might have joined.</summary>
    public FilterReading Filters(bool isNegative)
    {
        LeaveOr();
        mayJoin = false;
        return isNegative ? excluded : filters;
    }

    public void Note(SearchNoteKind kind, string about) => notes.Add(new SearchNote(kind, Shown(about)));

    public DateTime? DateOf(string typed) => SearchDates.Parse(typed, now);

    public bool Within(SearchIn wantedPlace)
    {
        place = wantedPlace;
        return true;
    }

    public bool SortBy(SearchSort wantedSort)
    {
        sort = wantedSort;
        return true;
    }

    /// <summary>Counts one more term, and tells where it is one too many.</summary>
    public bool HasRoom(string about)
    {
        if (terms++ == SearchQuery.TermLimit)
            Note(SearchNoteKind.TooManyWords, about);
        return terms <= SearchQuery.TermLimit;
    }

    /// <summary>The next term may stand for the last one. With nothing before or behind it, it is a word.</summary>
    public void Or(string typed)
    {
        if (mayJoin)
            or ??= typed;
        else
            AddStray(typed);
    }

    public void Add(string text, SearchTermKind kind, bool isNegative)
    {
        if (!TypedText.HasWord(text))
            return;
        if (isNegative)
            Filters(isNegative: true);
        if (HasRoom(text))
            Put(TermOf(text, kind), isNegative);
    }

    public SearchQuery Done(string typed)
    {
        LeaveOr();
        return new SearchQuery(
            typed,
            [.. wanted.Select(group => new SearchAlternatives([.. group.Select(Placed)]))],
            [.. unwanted.Select(Placed)],
            filters.Done(),
            sort ?? SearchSort.Relevance,
            [.. notes.Distinct()]
        )
        {
            Excluded = excluded.Done(),
        };
    }

    private void Put(SearchTerm term, bool isNegative)
    {
        if (isNegative)
            unwanted.Add(term);
        else if (or is not null)
            wanted[^1].Add(term);
        else
            wanted.Add([term]);
        or = null;
        mayJoin = !isNegative;
    }

    private void LeaveOr()
    {
        if (or is { } stray)
        {
            or = null;
            AddStray(stray);
        }
    }

    private void AddStray(string typed)
    {
        if (TypedText.HasWord(typed) && HasRoom(typed))
            Put(TermOf(typed, SearchTermKind.Word), isNegative: false);
    }

    private static SearchTerm TermOf(string text, SearchTermKind kind)
    {
        if (kind is SearchTermKind.Word && text.EndsWith('*') && text.Count(char.IsLetterOrDigit) >= 2)
            return new SearchTerm(text.TrimEnd('*'), SearchTermKind.Prefix, SearchIn.Anywhere);
        var isOr = kind is SearchTermKind.Word && SearchVocabulary.Or.Contains(text);
        return new SearchTerm(isOr ? text.ToLowerInvariant() : text, kind, SearchIn.Anywhere);
    }

    private SearchTerm Placed(SearchTerm term) => term with { In = place ?? SearchIn.Anywhere };

    /// <summary>As much of it as a sentence about it can quote.</summary>
    private static string Shown(string about) => about.Length <= 60 ? about : $"{TypedText.Clean(about[..60])}…";
}
