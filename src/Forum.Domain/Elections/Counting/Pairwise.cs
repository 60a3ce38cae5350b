namespace Forum.Domain.Elections.Counting;

/// <summary>How many ballots prefer one candidate to another. Whom a ballot doesn't rank comes after all whom it ranks, equal among themselves.</summary>
public sealed class Pairwise
{
    private readonly long[,] _prefer;

    private Pairwise(IReadOnlyList<int> standing, long[,] prefer) => (Standing, _prefer) = (standing, prefer);

    public IReadOnlyList<int> Standing { get; }

    /// <summary>Whom more ballots prefer to each other candidate than the reverse; null where there is nobody such.</summary>
    public int? CondorcetWinner => Standing.Where(a => Standing.All(b => a == b || this[a, b] > this[b, a])).Select(a => (int?)a).FirstOrDefault();

    public long this[int candidate, int other] => _prefer[candidate, other];

    internal static Pairwise Of(BallotFile file, Papers papers)
    {
        int[] standing = [.. file.Standing];
        var prefer = new long[file.Names.Count + 1, file.Names.Count + 1];
        foreach (var paper in papers.All)
        {
            var after = new HashSet<int>(standing);
            foreach (var candidate in paper.Ranking)
            {
                after.Remove(candidate);
                foreach (var other in after)
                    prefer[candidate, other] += paper.Count;
            }
        }
        return new Pairwise(standing, prefer);
    }
}
