namespace Forum.Domain.Search.Ranking;

/// <summary>A thread that may be a hit, with what the index told of it and of its posts.</summary>
/// <param name="Row">Of the thread's own row.</param>
/// <param name="Posts">Posts that were found by themselves, the best first.</param>
/// <param name="Worth">By the index alone.</param>
/// <param name="Share">How much of what is wanted it has, by weight, from 0 to 1.</param>
internal sealed record Candidate(ThreadFacts Thread, Trace Row, IReadOnlyList<PostFacts> Posts, double Worth, double Share)
{
    /// <summary>When that was written which was found.</summary>
    public DateTime At =>
        Posts.Count == 0 || Row.Found > 0 && Thread.CreatedAt > Posts.Max(p => p.CreatedAt) ? Thread.CreatedAt : Posts.Max(p => p.CreatedAt);

    public int Votes => Posts.Count == 0 ? Thread.Score : Math.Max(Row == default ? int.MinValue : Thread.Score, Posts.Max(p => p.Score));
}

/// <param name="IsCut">There are more than these.</param>
internal sealed record Candidates(IReadOnlyList<Candidate> All, bool IsCut);
