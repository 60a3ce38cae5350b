using Forum.Domain.Boards;
using Forum.Domain.Search.Indexing;
using Forum.Domain.Search.Querying;
using Forum.Domain.Threads;

namespace Forum.Domain.Search.Ranking;

/// <summary>
/// A query's filters with their names found. What can be, is asked of the index as marks; a thread's part for posts that were found by themselves,
/// and what no mark says, is checked on what was found.
/// </summary>
/// <param name="Authors">Null where none was named; empty where nobody goes by the names.</param>
/// <param name="Boards">The same.</param>
internal sealed record Narrowing(
    SearchFilters Typed,
    SearchFilters Excluded,
    IReadOnlyList<long>? Authors,
    IReadOnlyList<long>? Boards,
    IReadOnlyList<long> NotAuthors,
    IReadOnlyList<long> NotBoards,
    DateTime AsOf
)
{
    public static Narrowing None(DateTime asOf) => new(new SearchFilters(), new SearchFilters(), null, null, [], [], asOf);

    public bool IsHopeless => Authors is [] || Boards is [] || (Typed.From >= AsOf) || (Typed.Before <= Typed.From);

    /// <summary>It is about single posts, so that those are looked for even where no word is.</summary>
    public bool IsOfPosts =>
        Authors is not null
        || Typed.Votes is not null
        || Typed.Kinds.Contains(SearchKind.Official)
        || Typed.Kinds.Contains(SearchKind.HasLink)
        || Typed.Kinds.Contains(SearchKind.HasCode);

    public IEnumerable<IndexQuestion> Marks(IndexPart part)
    {
        if (Authors is not null)
            yield return AnyMark(Authors.Select(IndexMarks.Author));
        if (Boards is not null)
            yield return AnyMark(Boards.Select(IndexMarks.Board));
        if (Typed.From is not null || Typed.Before is not null)
            yield return AnyMark(DateMarks.Between(Typed.From, Typed.Before, AsOf));
        foreach (var mark in Typed.Kinds.Select(kind => MarkOf(kind, part)).OfType<string>())
            yield return Mark(mark);
        if (part == IndexPart.Threads)
            foreach (var tag in Typed.Tags)
                yield return Mark(IndexMarks.Tag(tag));
    }

    public IEnumerable<IndexQuestion> ExcludedMarks(IndexPart part)
    {
        foreach (var id in NotBoards)
            yield return Mark(IndexMarks.Board(id));
        if (part == IndexPart.Threads)
            foreach (var tag in Excluded.Tags)
                yield return Mark(IndexMarks.Tag(tag));
    }

    public bool Admits(ThreadFacts thread)
    {
        if (thread.CreatedAt > AsOf || NotBoards.Contains(thread.BoardId) || (Boards is not null && !Boards.Contains(thread.BoardId)))
            return false;
        if (!Typed.Kinds.All(kind => IsOf(thread, kind) ?? true) || Excluded.Kinds.Any(kind => IsOf(thread, kind) ?? false))
            return false;
        if (Typed.Tags.Count + Excluded.Tags.Count == 0)
            return true;
        var tags = TagNames.OfLine(thread.TagLine);
        return Typed.Tags.All(tags.Contains) && !Excluded.Tags.Any(tags.Contains);
    }

    public bool Admits(long authorId, DateTime at, int score) =>
        at <= AsOf
        && (Authors is null || Authors.Contains(authorId))
        && !NotAuthors.Contains(authorId)
        && !(at < Typed.From)
        && !(at >= Typed.Before)
        && !(score < Typed.Votes);

    public bool Admits(bool official, bool hasLink, bool hasCode) =>
        new[] { (SearchKind.Official, official), (SearchKind.HasLink, hasLink), (SearchKind.HasCode, hasCode) }.All(fact =>
            fact.Item2 ? !Excluded.Kinds.Contains(fact.Item1) : !Typed.Kinds.Contains(fact.Item1)
        );

    /// <summary>Null for what is said of single posts.</summary>
    private static bool? IsOf(ThreadFacts thread, SearchKind kind) =>
        kind switch
        {
            SearchKind.Question => thread.Format == ThreadFormats.Question,
            SearchKind.Discussion => thread.Format == ThreadFormats.Discussion,
            SearchKind.Solved => thread.Solved,
            SearchKind.Unanswered => thread.Unanswered,
            SearchKind.Locked => thread.Locked,
            _ => null,
        };

    private static string? MarkOf(SearchKind kind, IndexPart part) =>
        kind switch
        {
            SearchKind.Official => IndexMarks.Official,
            SearchKind.HasLink => IndexMarks.Link,
            SearchKind.HasCode => IndexMarks.Code,
            _ => part == IndexPart.Threads ? kind.ToString().ToLowerInvariant() : null,
        };

    private static IndexQuestion.Any AnyMark(IEnumerable<string> marks) => new IndexQuestion.Any([.. marks.Select(Mark)]);

    internal static IndexQuestion.Tokens Mark(string mark) => new IndexQuestion.Tokens([mark], IndexField.Marks);
}
