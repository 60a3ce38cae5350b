using System.Globalization;
using Forum.Domain.Elections.Candidates;

namespace Forum.Domain.Elections.Ballots;

/// <summary>A ballot as it was filled in: beside each candidate's id what was typed, a rank from 1 or nothing. Ranks may have gaps.</summary>
public sealed record BallotForm(IReadOnlyList<(string Candidate, string? Rank)> Ranks)
{
    /// <summary>The field of one candidate.</summary>
    public static string FieldOf(string candidate) => "Rank-" + candidate;

    /// <summary>The candidates' numbers, the most wanted first; or what is wrong with it.</summary>
    internal Outcome<IReadOnlyList<int>> Ranking(IReadOnlyList<Candidacy> candidates)
    {
        var (problems, ranked) = (new List<Problem>(), new SortedDictionary<int, Candidacy>());
        var seen = new HashSet<string>();
        foreach (var (id, typed) in Ranks.Where(r => !string.IsNullOrWhiteSpace(r.Rank)))
        {
            var field = FieldOf(id);
            var candidate = candidates.FirstOrDefault(c => c.PublicId == id && c.Number > 0);
            if (!seen.Add(id))
                problems.Add(new Problem(field, ProblemKind.RankedTwice));
            else if (candidate is null)
                problems.Add(new Problem("", ProblemKind.NoSuchCandidate));
            else if (candidate.State != CandidacyState.Standing)
                problems.Add(new Problem(field, ProblemKind.HasWithdrawn));
            else if (
                !int.TryParse(typed!.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var rank)
                || rank < 1
                || rank > Candidacy.MostCandidates
            )
                problems.Add(new Problem(field, ProblemKind.OutOfRange, Candidacy.MostCandidates));
            else if (!ranked.TryAdd(rank, candidate))
                problems.Add(new Problem(field, ProblemKind.SameRank, rank));
        }
        if (problems.Count > 0)
            return problems;
        return new Outcome<IReadOnlyList<int>>.Done([.. ranked.Values.Select(c => c.Number)]);
    }
}
