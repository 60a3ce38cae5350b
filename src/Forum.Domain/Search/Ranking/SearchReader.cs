using Forum.Domain.Powers;
using Forum.Domain.Search.Indexing;
using Forum.Domain.Search.Querying;
using Forum.Domain.Storage;

namespace Forum.Domain.Search.Ranking;

/// <summary>
/// Puts a query, in two stages: the index names what has the wanted words (<see cref="Finder"/>, <see cref="CandidateReader"/>), then the texts of
/// the best are read and ranked (<see cref="Ranker"/>). Besides the questions to the index that is at most nine statements, whatever is found.
/// </summary>
public static class SearchReader
{
    /// <summary>Threads are counted up to here, and pages end here.</summary>
    public const int MostTotal = 1000;

    /// <summary>So many candidates are read and ranked by their text.</summary>
    internal const int Ranked = 100;

    /// <inheritdoc cref="Read(ForumDb, Actor, SearchQuery, int, DateTime?, TimeSpan, CancellationToken)"/>
    public static Task<SearchPage> Read(ForumDb db, Actor actor, SearchQuery query, int page, DateTime? asOf, CancellationToken ct) =>
        Read(db, actor, query, page, asOf, SearchClock.Budget, ct);

    /// <param name="page">From 1; one beyond the last is empty.</param>
    /// <param name="asOf">What was written later is left out; null for now.</param>
    /// <param name="budget">So long may it take; then it ends with what it has.</param>
    public static async Task<SearchPage> Read(
        ForumDb db,
        Actor actor,
        SearchQuery query,
        int page,
        DateTime? asOf,
        TimeSpan budget,
        CancellationToken ct
    )
    {
        var (found, hasOwn) = await Read(db, actor, query, page, asOf, budget, ownToo: true, ct);
        // What only they see is nothing that others may learn of them by counting searches.
        var nothing = hasOwn ? (await Read(db, actor, query, page, asOf, budget, ownToo: false, ct)).Page.Hits.Count == 0 : found.Hits.Count == 0;
        return found with { NothingForOthers = nothing };
    }

    private static async Task<(SearchPage Page, bool HasOwn)> Read(
        ForumDb db,
        Actor actor,
        SearchQuery query,
        int page,
        DateTime? asOf,
        TimeSpan budget,
        bool ownToo,
        CancellationToken ct
    )
    {
        var moment = asOf is { } given && given < db.Now ? given : db.Now;
        if (query.IsEmpty || page < 1)
            return (Empty(query, page, moment, query.Notes), false);
        var sight = new SearchSight(db, actor, await SeenBoard.All(db, actor, ct));
        var (narrowing, notes) = await QueryNames.Find(db, sight, query, moment, ct);
        notes = [.. query.Notes, .. notes];
        if (narrowing.IsHopeless)
            return (Empty(query, page, moment, notes), false);
        var search = await Begin(db, sight, query, narrowing, budget, ownToo, ct);
        var found = await search.Find(ct);
        var (ranked, total) = await search.Page(found.All.Take(MostTotal).ToList(), page, SearchPage.PageSize, ct);
        var shown = new SearchPage(
            query,
            await HitReader.Read(db, sight, ranked, search.Asked, ct),
            total,
            found.IsCut || found.All.Count > MostTotal,
            page,
            Math.Max(1, (total + SearchPage.PageSize - 1) / SearchPage.PageSize),
            Facets.Of(found.All, sight.Boards),
            page == 1 ? await DidYouMean.Of(db, search.OpenKeys, query, search.Asked, ct) : null,
            moment,
            search.Clock.WasOver,
            notes
        );
        return (shown, found.All.Any(c => c.Thread.IsOwn));
    }

    private static async Task<RunningSearch> Begin(
        ForumDb db,
        SearchSight sight,
        SearchQuery query,
        Narrowing narrowing,
        TimeSpan budget,
        bool ownToo,
        CancellationToken ct
    )
    {
        var clock = new SearchClock(db.Clock, budget);
        var keys = await IndexKeys.Of(db, sight.Actor, ct);
        var rows = sight.Boards.Values.Sum(b => b.PostCount);
        var asked = await Weighing.Weigh(db, keys.Counted, Enum.GetValues<IndexPart>(), AskedTerms.Of(query), rows, ct);
        AskedForm[] unwanted = [.. query.Unwanted.Select(AskedTerms.FormOf).OfType<AskedForm>()];
        return new RunningSearch(db, sight, keys.All, keys.Open, ownToo ? keys.Own : OwnIndexes.None, narrowing, asked, unwanted, query, clock);
    }

    private static SearchPage Empty(SearchQuery query, int page, DateTime asOf, IReadOnlyList<SearchNote> notes) =>
        new(query, [], 0, false, page, 1, Facets.None, null, asOf, false, notes);
}
