using System.Numerics;

namespace Forum.Domain.Elections.Counting;

/// <summary>
/// Schulze's method: M. Schulze, "A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner election
/// method", Social Choice and Welfare 36 (2011); strengths are winning votes, the strongest paths are found as Floyd and Warshall do. Each
/// stage fills a place with somebody whom nobody left beats.
/// </summary>
internal static class SchulzeCount
{
    public static CountResult Run(BallotFile file, int seats, TieBreak order)
    {
        var papers = Papers.Of(file);
        var (pairwise, now) = (Pairwise.Of(file, papers), new Proceedings(file, seats, 0, order));
        var strengths = Strengths(pairwise, file.Names.Count);
        bool Beats(int a, int b) => strengths[a, b] > strengths[b, a];
        var (action, of) = (StageAction.First, (IReadOnlyList<int>)[]);
        do
        {
            Record(now, action, of, Beats, file.Names.Count);
            var unbeaten = now.Hopeful.Where(a => !now.Hopeful.Any(b => Beats(b, a))).ToList();
            if (unbeaten.Count == 0)
                break;
            of = [now.Choose(unbeaten, TieFor.Election, looksBack: false)];
            now.Elect(of);
            action = StageAction.Place;
        } while (!now.IsFull && now.Hopeful.Count > 0);
        return now.Close(CountRule.Schulze, papers) with { Quota = null, Pairwise = pairwise };
    }

    /// <summary>A path is as strong as its weakest link; a link counts the ballots of the pair's winner, and only the winner has one.</summary>
    private static long[,] Strengths(Pairwise pairwise, int candidates)
    {
        var paths = new long[candidates + 1, candidates + 1];
        var standing = pairwise.Standing;
        foreach (var a in standing)
        foreach (var b in standing)
            paths[a, b] = pairwise[a, b] > pairwise[b, a] ? pairwise[a, b] : 0;
        foreach (var over in standing)
        foreach (var a in standing)
        foreach (var b in standing)
            paths[a, b] = Math.Max(paths[a, b], Math.Min(paths[a, over], paths[over, b]));
        return paths;
    }

    /// <summary>The totals are how many of those left each one left beats.</summary>
    private static void Record(Proceedings now, StageAction action, IReadOnlyList<int> of, Func<int, int, bool> beats, int candidates)
    {
        var wins = new BigInteger[candidates + 1];
        foreach (var candidate in now.Hopeful)
            wins[candidate] = now.Hopeful.Count(other => beats(candidate, other));
        now.Add(new Stage(action, of, now.Votes(wins), now.Votes(0), now.Votes(0), null, null, []), wins);
    }
}
