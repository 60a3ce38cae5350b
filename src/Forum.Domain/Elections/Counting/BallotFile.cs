namespace Forum.Domain.Elections.Counting;

/// <summary>What a count starts from: who stands for how many seats, and the ballots. Candidates are called by their number, from 1.</summary>
/// <param name="Names">The name of candidate N is at N - 1.</param>
/// <param name="Withdrawn">They stand in rankings, but count as if they didn't.</param>
/// <param name="TieOrder">The order that decides ties without a seed; empty: by number.</param>
public sealed record BallotFile(
    string Title,
    int Seats,
    IReadOnlyList<string> Names,
    IReadOnlySet<int> Withdrawn,
    IReadOnlyList<int> TieOrder,
    IReadOnlyList<Paper> Papers
)
{
    public const int MostCandidates = 1_000;
    public const int MostSeats = 1_000;

    /// <summary>Of a line, and of a file.</summary>
    public const long MostBallots = 1_000_000_000;

    public IEnumerable<int> Standing => Enumerable.Range(1, Names.Count).Where(c => !Withdrawn.Contains(c));

    public string NameOf(int candidate) => Names[candidate - 1];
}

/// <summary>Equal ballots.</summary>
/// <param name="Ranking">Candidates, the most wanted first, each once; empty for a ballot that ranks nobody.</param>
public sealed record Paper(long Count, IReadOnlyList<int> Ranking);
