using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Search.Ranking;

/// <summary>Reads what the index named, as far as the reader may see it, and leaves out what the filters don't admit. Two statements.</summary>
internal sealed class CandidateReader(SearchSight sight, Narrowing narrowing, IReadOnlyList<Asked> asked)
{
    public const int MostThreads = 1050;
    private const int MostPosts = 1050;

    private readonly Dictionary<uint, double> weights = [];
    private readonly double wanted = Math.Max(1e-9, asked.Sum(a => a.Weight));

    public async Task<Candidates> Read(Traces traces, CancellationToken ct)
    {
        var posts = await Posts(traces.Posts, ct);
        var byThread = posts.ToLookup(p => p.ThreadId);
        var worth = new Dictionary<long, double>(traces.Threads.Count + posts.Count);
        foreach (var (id, row) in traces.Threads)
            worth[id] = WorthOf(row, traces.Posts, byThread[id]);
        foreach (var same in byThread)
            if (!traces.Threads.ContainsKey(same.Key))
                worth[same.Key] = WorthOf(default, traces.Posts, same);
        long[] best = [.. worth.OrderByDescending(t => t.Value).ThenByDescending(t => t.Key).Take(MostThreads).Select(t => t.Key)];
        var threads = await Threads(best, ct);
        var all = threads
            .Where(t => sight.Shows(t) && narrowing.Admits(t))
            .Select(t => Of(t, traces, byThread[t.Id], worth[t.Id]))
            .Where(c => c.Posts.Count > 0 || traces.Threads.ContainsKey(c.Thread.Id))
            .OrderByDescending(c => c.Worth)
            .ThenByDescending(c => c.Thread.Id);
        return new Candidates([.. all], traces.IsCut || worth.Count > MostThreads || traces.Posts.Count > MostPosts);
    }

    private Candidate Of(ThreadFacts thread, Traces traces, IEnumerable<PostFacts> posts, double worth)
    {
        var row = traces.Threads.GetValueOrDefault(thread.Id);
        var shown = posts
            .Where(p => sight.Shows(p, thread) && narrowing.Admits(p.AuthorId, p.CreatedAt, p.Score))
            .OrderByDescending(p => WeightOf(traces.Posts[p.Id].Found))
            .ThenByDescending(p => p.Score)
            .ThenByDescending(p => p.Id)
            .ToList();
        var found = shown.Aggregate(row.Found, (bits, p) => bits | traces.Posts[p.Id].Found);
        return new Candidate(thread, row, shown, worth, asked.Count == 0 ? 1 : WeightOf(found) / wanted);
    }

    /// <summary>What the best row has counts whole, what others add by half; a title's words again by half.</summary>
    private double WorthOf(Trace row, IReadOnlyDictionary<long, Trace> found, IEnumerable<PostFacts> posts)
    {
        var (best, all) = (WeightOf(row.Found), row.Found);
        foreach (var post in posts)
        {
            var bits = found[post.Id].Found;
            (best, all) = (Math.Max(best, WeightOf(bits)), all | bits);
        }
        return (best + WeightOf(all)) / 2 + WeightOf(row.InTitle) / 2 + (row.Solved ? wanted / 20 : 0);
    }

    private double WeightOf(uint bits)
    {
        if (bits == 0)
            return 0;
        if (weights.TryGetValue(bits, out var known))
            return known;
        var weight = 0.0;
        for (var (rest, i) = (bits, 0); rest != 0; i++, rest >>= 1)
            if ((rest & 1) != 0)
                weight += asked[i].Weight;
        return weights[bits] = weight;
    }

    private async Task<List<PostFacts>> Posts(IReadOnlyDictionary<long, Trace> traces, CancellationToken ct)
    {
        if (traces.Count == 0)
            return [];
        long[] ids =
        [
            .. traces
                .Select(t => (t.Key, Weight: WeightOf(t.Value.Found)))
                .OrderByDescending(t => t.Weight)
                .ThenByDescending(t => t.Key)
                .Take(MostPosts)
                .Select(t => t.Key),
        ];
        return await sight
            .Posts.Where(p => ids.Contains(p.Id))
            .Select(p => new PostFacts(
                p.Id,
                p.ThreadId,
                p.AuthorId,
                p.CreatedAt,
                p.State,
                p.IsComment ? p.ReplyTo!.State : PostState.Visible,
                p.Score
            ))
            .ToListAsync(ct);
    }

    private async Task<List<ThreadFacts>> Threads(long[] ids, CancellationToken ct)
    {
        var audiences = sight.Actor.Audiences;
        return ids.Length == 0
            ? []
            : await sight
                .Threads.Where(t => ids.Contains(t.Id))
                .Select(t => new ThreadFacts(
                    t.Id,
                    t.BoardId,
                    t.Format,
                    t.TagLine,
                    t.CreatedAt,
                    t.State,
                    t.AuthorId,
                    t.Score,
                    t.PostCount,
                    t.LockedAt != null,
                    t.AcceptedPostId,
                    t.AuthorAudienceId != null && !audiences.Contains(t.AudienceId)
                ))
                .ToListAsync(ct);
    }
}
