namespace Forum.Domain.Elections.Counting;

/// <summary>The ballots as a rule reads them: without the withdrawn, rankings closed up, equal ones together, empty ones left out.</summary>
internal sealed class Papers
{
    private Papers(IReadOnlyList<Paper> all, long ballots) => (All, Ballots, Valid) = (all, ballots, all.Sum(p => p.Count));

    public IReadOnlyList<Paper> All { get; }

    public long Ballots { get; }

    public long Valid { get; }

    public static Papers Of(BallotFile file)
    {
        var rankings = file.Papers.Select(p => (Ranking: ClosedUp(p.Ranking, file.Withdrawn), p.Count)).Where(p => p.Ranking.Length > 0);
        return new Papers([.. Together(rankings)], file.Papers.Sum(p => p.Count));
    }

    public static IEnumerable<Paper> Together(IEnumerable<(int[] Ranking, long Count)> rankings)
    {
        var counts = new Dictionary<int[], long>(new SameRanking());
        foreach (var (ranking, count) in rankings)
            counts[ranking] = counts.GetValueOrDefault(ranking) + count;
        return counts.Select(c => new Paper(c.Value, c.Key));
    }

    private static int[] ClosedUp(IReadOnlyList<int> ranking, IReadOnlySet<int> withdrawn) => [.. ranking.Where(c => !withdrawn.Contains(c))];

    private sealed class SameRanking : IEqualityComparer<int[]>
    {
        public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(int[] obj) => obj.Aggregate(obj.Length, (hash, candidate) => (hash * 31) + candidate);
    }
}
