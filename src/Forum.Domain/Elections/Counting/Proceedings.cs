using System.Numerics;

namespace Forum.Domain.Elections.Counting;

/// <summary>What a count stage by stage has come to: who still stands, who is in and out, and every stage so far.</summary>
internal sealed class Proceedings(BallotFile file, int seats, int decimals, TieBreak order)
{
    private readonly List<int> _hopeful = [.. file.Standing];
    private readonly List<Placed> _elected = [];
    private readonly List<Placed> _excluded = [];
    private readonly List<Stage> _stages = [];
    private readonly List<BigInteger[]> _totals = [];
    private readonly List<Tie> _ties = [];

    public IReadOnlyList<int> Hopeful => _hopeful;

    public bool IsComplete => SeatsLeft == 0 || _hopeful.Count <= SeatsLeft;

    public bool IsFull => SeatsLeft == 0;

    public int SeatsLeft => seats - _elected.Count;

    private int Now => _stages.Count;

    public Votes Votes(BigInteger units) => new(units, decimals);

    /// <param name="totals">By number; what is at 0 is nobody's.</param>
    public Dictionary<int, Votes> Votes(BigInteger[] totals) => file.Standing.ToDictionary(c => c, c => Votes(totals[c]));

    /// <param name="totals">The stage's own, by number: ties look back at them.</param>
    public void Add(Stage stage, BigInteger[] totals)
    {
        _stages.Add(stage);
        _totals.Add([.. totals]);
    }

    /// <summary>At one stage whoever has more votes is elected first; of equal ones, the lower number.</summary>
    public void Elect(IEnumerable<int> candidates)
    {
        foreach (var candidate in candidates.OrderByDescending(c => _totals[^1][c]).ThenBy(c => c).ToList())
        {
            _hopeful.Remove(candidate);
            _elected.Add(new Placed(candidate, file.NameOf(candidate), Now));
        }
    }

    public void Exclude(int candidate)
    {
        _hopeful.Remove(candidate);
        _excluded.Add(new Placed(candidate, file.NameOf(candidate), Now));
    }

    /// <summary>Of the tied, the one whom the rule or the order chooses.</summary>
    /// <param name="looksBack">Whether the most recent stage with unequal totals decides first: the least for an exclusion, else the most.</param>
    public int Choose(IReadOnlyList<int> tied, TieFor what, bool looksBack)
    {
        if (tied is [var only])
            return only;
        var left = looksBack ? LookBack(tied, what) : tied;
        var chosen = left is [var parted] ? parted : order.First(left);
        _ties.Add(new Tie(Now, what, tied, chosen, left.Count == 1 ? TieDecided.EarlierStages : order.By));
        return chosen;
    }

    public CountResult Close(CountRule rule, Papers papers)
    {
        // Those who are left when no more are needed were neither elected nor excluded.
        if (SeatsLeft > 0)
            Elect(_hopeful);
        return new CountResult(rule, file, seats, _stages[^1].Quota, papers.Ballots, papers.Valid, _elected, _excluded, _stages, _ties);
    }

    private IReadOnlyList<int> LookBack(IReadOnlyList<int> tied, TieFor what)
    {
        for (var stage = _totals.Count - 1; stage >= 0 && tied.Count > 1; stage--)
        {
            var totals = _totals[stage];
            var sought = what == TieFor.Exclusion ? tied.Min(c => totals[c]) : tied.Max(c => totals[c]);
            tied = [.. tied.Where(c => totals[c] == sought)];
        }
        return tied;
    }
}
