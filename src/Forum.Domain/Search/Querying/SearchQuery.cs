namespace Forum.Domain.Search.Querying;

/// <summary>What somebody asks for, read from what they typed. Every text gives a query: what can't be read as an operator is searched as words.</summary>
/// <param name="Typed">As typed, without control characters and cut to the limit.</param>
/// <param name="Wanted">Single bare words and other terms; what each of them demands is <see cref="SearchTerm.IsRequired"/>.</param>
/// <param name="Notes">What was not understood or cut off, for telling.</param>
public sealed record SearchQuery(
    string Typed,
    IReadOnlyList<SearchAlternatives> Wanted,
    IReadOnlyList<SearchTerm> Unwanted,
    SearchFilters Filters,
    SearchSort Sort,
    IReadOnlyList<SearchNote> Notes
);

/// <summary>Terms with OR between them; mostly there is one.</summary>
public sealed record SearchAlternatives(IReadOnlyList<SearchTerm> Terms);

/// <param name="Text">As typed, without quotes and operator.</param>
/// <param name="Kind">A phrase is words in their order; a prefix is how a word begins.</param>
public sealed record SearchTerm(string Text, SearchTermKind Kind, SearchIn In)
{
    /// <summary>Bare words are wanted, and ranking decides; whatever has an operator must be there.</summary>
    public bool IsRequired => Kind != SearchTermKind.Word || In != SearchIn.Anywhere;
}

public enum SearchTermKind
{
    Word,
    Phrase,
    Prefix,
}

public enum SearchIn
{
    Anywhere,
    Title,
    Code,
}

public enum SearchSort
{
    Relevance,
    Newest,
    Votes,
}

/// <summary>Names are as typed: whether there is such a member or board, for this reader, shows when the query is put.</summary>
public sealed record SearchFilters
{
    public IReadOnlyList<string> Authors { get; init; } = [];
    public IReadOnlyList<string> Boards { get; init; } = [];
    public IReadOnlyList<string> Tags { get; init; } = [];
    public IReadOnlySet<SearchKind> Kinds { get; init; } = new HashSet<SearchKind>();

    /// <summary>From this moment on (UTC), of the post's writing.</summary>
    public DateTime? From { get; init; }

    /// <summary>Before this moment (UTC).</summary>
    public DateTime? Before { get; init; }

    /// <summary>At least so many votes for the post.</summary>
    public int? Votes { get; init; }

    public bool IsEmpty => Authors.Count + Boards.Count + Tags.Count + Kinds.Count == 0 && From is null && Before is null && Votes is null;
}

public enum SearchKind
{
    Question,
    Discussion,
    Solved,
    Unanswered,
    Official,
    Locked,
    HasLink,
    HasCode,
}

/// <summary>What was not understood, with the words that it is about.</summary>
public sealed record SearchNote(SearchNoteKind Kind, string About);

public enum SearchNoteKind
{
    UnknownOperator,
    UnknownValue,
    TooLong,
    TooManyWords,

    /// <summary>Nobody of that name, or none that this reader sees.</summary>
    NoSuchMember,
    NoSuchBoard,
}
