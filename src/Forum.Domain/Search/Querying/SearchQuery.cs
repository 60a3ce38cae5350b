namespace Forum.Domain.Search.Querying;

/// <summary>What somebody asks for, read from what they typed. Every text gives a query: what can't be read as an operator is searched as words.</summary>
/// <remarks>Without any term it is asked by its filters alone, and the newest come first.</remarks>
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
)
{
    /// <summary>In UTF-16 units, of what is typed.</summary>
    public const int LengthLimit = 400;

    /// <summary>Words, phrases and values of filters together.</summary>
    public const int TermLimit = 32;

    /// <summary>What must not be so: "-tag:beta", "-is:locked". Never a date or votes.</summary>
    public SearchFilters Excluded { get; init; } = new();

    /// <summary>Nothing is asked for.</summary>
    public bool IsEmpty => Wanted.Count + Unwanted.Count == 0 && Filters.IsEmpty && Excluded.IsEmpty;
}

/// <summary>Terms with OR between them; mostly there is one.</summary>
public sealed record SearchAlternatives(IReadOnlyList<SearchTerm> Terms);

/// <param name="Text">As typed, without quotes and operator. What stands between two spaces is one word here: "http://x/y" is several to an index.</param>
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
    /// <summary>One of them wrote the post.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Names or ids; the thread stands in one of them.</summary>
    public IReadOnlyList<string> Boards { get; init; } = [];

    /// <summary>The thread has all of them.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>All of them are so.</summary>
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
