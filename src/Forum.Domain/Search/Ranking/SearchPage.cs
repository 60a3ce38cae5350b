using Forum.Domain.Boards;
using Forum.Domain.Search.Querying;

namespace Forum.Domain.Search.Ranking;

/// <summary>One page of what a query found, for one reader.</summary>
/// <param name="Hits">Threads, each with its best post; the best first.</param>
/// <param name="Total">Threads found, counted up to a limit.</param>
/// <param name="IsMore">There are more than <paramref name="Total"/>.</param>
/// <param name="Page">From 1.</param>
/// <param name="Suggestion">The query with a word that this reader's threads have, where one seems mistyped.</param>
/// <param name="AsOf">Pages of one search show what was there at this moment (UTC): later posts don't shift them.</param>
/// <param name="OutOfTime">The time budget ended the search; the hits are what it had.</param>
/// <param name="Notes">The query's own notes and what showed when it was put.</param>
public sealed record SearchPage(
    SearchQuery Query,
    IReadOnlyList<SearchHit> Hits,
    int Total,
    bool IsMore,
    int Page,
    int Pages,
    SearchFacets Facets,
    string? Suggestion,
    DateTime AsOf,
    bool OutOfTime,
    IReadOnlyList<SearchNote> Notes
)
{
    public const int PageSize = 20;

    /// <summary>Nothing was found that others of the reader's audiences would find too.</summary>
    public bool NothingForOthers { get; init; }
}

public sealed record SearchHit(
    string ThreadId,
    IReadOnlyList<PassagePart> Title,
    string Language,
    string BoardId,
    string BoardName,
    IReadOnlyList<string> Tags,
    ThreadFormats Format,
    bool Solved,
    bool Locked,
    int Replies,
    DateTime LastPostAt,
    HitPost Post
);

/// <summary>The post that answers best, as it is linked to and quoted from.</summary>
/// <param name="Number">Null for a comment.</param>
public sealed record HitPost(
    string Id,
    int? Number,
    string AuthorId,
    string AuthorName,
    DateTime At,
    int Score,
    bool Accepted,
    bool Official,
    IReadOnlyList<PassagePart> Passage
);

/// <summary>Plain text; the page encodes it.</summary>
public sealed record PassagePart(string Text, bool IsHit);

/// <summary>How the found threads divide, over what was ranked; each can narrow the search.</summary>
public sealed record SearchFacets(
    IReadOnlyList<SearchFacet> Boards,
    IReadOnlyList<SearchFacet> Tags,
    IReadOnlyList<SearchFacet> Years,
    IReadOnlyList<SearchFacet> Kinds
);

/// <param name="Value">What narrows to it: a board's id, a tag, a year, a <see cref="SearchKind"/>.</param>
/// <param name="Name">As shown.</param>
public sealed record SearchFacet(string Value, string Name, int Count);
