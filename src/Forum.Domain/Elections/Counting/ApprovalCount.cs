using System.Numerics;

namespace Forum.Domain.Elections.Counting;

/// <summary>Every ballot gives one vote to each candidate that it ranks, whatever the rank. Most votes win.</summary>
internal static class ApprovalCount
{
    public static CountResult Run(BallotFile file, int seats, TieBreak order)
    {
        var (papers, now) = (Papers.Of(file), new Proceedings(file, seats, 0, order));
        var approvals = new BigInteger[file.Names.Count + 1];
        foreach (var paper in papers.All)
        foreach (var candidate in paper.Ranking)
            approvals[candidate] += paper.Count;
        now.Add(new Stage(StageAction.First, [], now.Votes(approvals), now.Votes(0), now.Votes(0), null, null, []), approvals);
        while (!now.IsFull && now.Hopeful.Count > 0)
        {
            var most = now.Hopeful.Max(c => approvals[c]);
            now.Elect(Fitting(now, [.. now.Hopeful.Where(c => approvals[c] == most)]));
        }
        return now.Close(CountRule.Approval, papers);
    }

    /// <summary>All of the equal ones, where there are seats for all; else one by one as the tie is decided.</summary>
    private static IReadOnlyList<int> Fitting(Proceedings now, IReadOnlyList<int> equal) =>
        equal.Count <= now.SeatsLeft ? equal : [now.Choose(equal, TieFor.Election, looksBack: false)];
}
