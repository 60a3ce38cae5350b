using System.Globalization;
using Forum.Domain.Elections.Candidates;
using Forum.Domain.Elections.Recalls;

namespace Forum.Domain.Elections.Ballots;

/// <summary>A ballot as it was filled in: beside each candidate's id what was typed, a rank from 1 or nothing. Ranks may have gaps.</summary>
public sealed record BallotForm(IReadOnlyList<(string Candidate, string? Rank)> Ranks)
{
    /// <summary>The field of one candidate.</summary>
    public static string FieldOf(string candidate) => "Rank-" + candidate;

    /// <summary>The field of a recall vote, which holds a <see cref="RecallChoice"/>.</summary>
    public const string ChoiceField = "Choice";

    /// <summary>A ballot of a recall vote.</summary>
    public static BallotForm For(RecallChoice choice) => new([($"{choice}", "1")]);

    /// <summary>The number of the one answer that is chosen.</summary>
    internal Outcome<IReadOnlyList<int>> Answer(IReadOnlyList<BallotChoice> choices)
    {
        if (Ranking(choices) is not Outcome<IReadOnlyList<int>>.Done({ Count: 1 } one))
            return new Problem(ChoiceField, ProblemKind.Required);
        return new Outcome<IReadOnlyList<int>>.Done(one);
    }

    /// <summary>The candidates' numbers, the most wanted first; or what is wrong with it.</summary>
    internal Outcome<IReadOnlyList<int>> Ranking(IReadOnlyList<BallotChoice> candidates)
    {
        var (problems, ranked) = (new List<Problem>(), new SortedDictionary<int, BallotChoice>());
        var seen = new HashSet<string>();
        foreach (var (id, typed) in Ranks.Where(r => !string.IsNullOrWhiteSpace(r.Rank)))
        {
            var field = FieldOf(id);
            var candidate = candidates.FirstOrDefault(c => c.Id == id);
            if (!seen.Add(id))
                problems.Add(new Problem(field, ProblemKind.RankedTwice));
            else if (candidate is null)
                problems.Add(new Problem("", ProblemKind.NoSuchCandidate));
            else if (!candidate.IsStanding)
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
