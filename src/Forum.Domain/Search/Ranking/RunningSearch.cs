using Forum.Domain.Search.Indexing;
using Forum.Domain.Search.Querying;
using Forum.Domain.Storage;

namespace Forum.Domain.Search.Ranking;

/// <summary>A query with all that was found out before looking: whom it names, what its words are worth, who asks.</summary>
internal sealed record RunningSearch(
    ForumDb Db,
    SearchSight Sight,
    IReadOnlyList<string> Keys,
    IReadOnlyList<string> OpenKeys,
    OwnIndexes Own,
    Narrowing Narrowing,
    IReadOnlyList<Asked> Asked,
    IReadOnlyList<AskedForm> Unwanted,
    SearchQuery Query,
    SearchClock Clock
)
{
    /// <summary>What has less than this part of what the best one has of the wanted words is no hit.</summary>
    private const double LeastShare = 0.3;

    /// <summary>The same where another order than by relevance would bring it to the top.</summary>
    private const double LeastShareSorted = 0.7;

    public RankingWeights Weights { get; init; } = RankingWeights.Chosen;

    public async Task<Candidates> Find(CancellationToken ct)
    {
        var traces = await new Finder(Db, Keys, Own, Asked, new SearchBounds(Asked, Unwanted, Narrowing)).Find(Clock, ct);
        var found = await new CandidateReader(Sight, Narrowing, Asked).Read(traces, ct);
        var best = found.All.Count == 0 ? 0 : found.All.Max(c => c.Share);
        var least = best * (Query.Sort == SearchSort.Relevance ? LeastShare : LeastShareSorted);
        return found with { All = [.. Sorted(found.All.Where(c => c.Share >= least - 1e-9))] };
    }

    /// <summary>The hits of a page, and how many threads there are after all.</summary>
    /// <param name="size">How many hits a page has, from 1.</param>
    public async Task<(IReadOnlyList<RankedThread> Hits, int Total)> Page(IReadOnlyList<Candidate> found, int page, int size, CancellationToken ct)
    {
        var (ranked, dropped) = Query.Sort == SearchSort.Relevance && Asked.Count > 0 ? await Best(found, ct) : ([], 0);
        var rest = ranked.Count + dropped;
        var (from, to) = ((page - 1) * size, page * size);
        List<RankedThread> hits = [.. ranked.Skip(from).Take(size)];
        var others = found.Skip(rest + Math.Max(0, from - ranked.Count)).Take(to - Math.Max(from, ranked.Count)).ToList();
        if (others.Count > 0 && to > ranked.Count)
            hits.AddRange(await Ranker.Rank(others, Clock, ct));
        return (hits, found.Count - dropped);
    }

    private async Task<(IReadOnlyList<RankedThread> Ranked, int Dropped)> Best(IReadOnlyList<Candidate> found, CancellationToken ct)
    {
        Candidate[] read = [.. found.Take(SearchReader.Ranked)];
        var ranked = await Ranker.Rank(read, Clock, ct);
        return ([.. ranked.OrderByDescending(r => r.Score).ThenByDescending(r => r.Candidate.Thread.Id)], read.Length - ranked.Count);
    }

    private Ranker Ranker => new(Sight, Narrowing, Asked, Unwanted, Writings.OfQuestion(Query.Typed), Weights, Narrowing.AsOf);

    private IEnumerable<Candidate> Sorted(IEnumerable<Candidate> candidates) =>
        Query.Sort switch
        {
            SearchSort.Votes => candidates.OrderByDescending(c => c.Votes).ThenByDescending(c => c.At).ThenByDescending(c => c.Thread.Id),
            SearchSort.Newest => candidates.OrderByDescending(c => c.At).ThenByDescending(c => c.Thread.Id),
            _ when Asked.Count == 0 => candidates.OrderByDescending(c => c.At).ThenByDescending(c => c.Thread.Id),
            _ => candidates,
        };
}
