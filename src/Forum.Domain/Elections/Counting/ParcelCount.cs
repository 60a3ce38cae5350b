using System.Numerics;

namespace Forum.Domain.Elections.Counting;

/// <summary>
/// Counts as hands do: each candidate has a pile of parcels, a parcel is of papers of one value, and a stage moves the pile of one candidate
/// to the next preferences: of a surplus at a lower value, of an exclusion at the value it came with.
/// </summary>
internal sealed class ParcelCount
{
    private readonly ParcelRule _rule;
    private readonly int _seats;
    private readonly Papers _papers;
    private readonly Proceedings _now;
    private readonly List<Parcel>[] _piles;
    private readonly BigInteger[] _totals;
    private readonly HashSet<int> _pending = [];
    private readonly bool[] _isHopeful;
    private readonly BigInteger _valid;
    private BigInteger _exhausted;

    private ParcelCount(BallotFile file, ParcelRule rule, int seats, Papers papers, TieBreak order)
    {
        (_rule, _seats, _papers) = (rule, seats, papers);
        _now = new Proceedings(file, seats, rule.Decimals, order);
        _piles = [.. Enumerable.Range(0, file.Names.Count + 1).Select(_ => new List<Parcel>())];
        _totals = new BigInteger[file.Names.Count + 1];
        _isHopeful = new bool[file.Names.Count + 1];
        foreach (var candidate in file.Standing)
            _isHopeful[candidate] = true;
        _valid = papers.Valid * One;
    }

    private BigInteger One => BigInteger.Pow(10, _rule.Decimals);

    private BigInteger Quota => _rule.Quota(_valid, _exhausted, _seats);

    public static CountResult Run(BallotFile file, ParcelRule rule, int seats, TieBreak order)
    {
        var papers = Papers.Of(file);
        return new ParcelCount(file, rule, seats, papers, order).Run();
    }

    private CountResult Run()
    {
        Move(new Parcel(One, _papers.All));
        Record(StageAction.First, [], null, []);
        while (!_now.IsComplete)
            if (HighestSurplus() is { } candidate)
                TransferSurplus(candidate);
            else
                ExcludeLowest();
        return _now.Close(_rule.Rule, _papers);
    }

    /// <summary>Whose surplus is next; null where nobody has one.</summary>
    private int? HighestSurplus()
    {
        var over = _pending.Where(c => _rule.MovesNoSurplus || _totals[c] > Quota).ToList();
        if (over.Count == 0)
            return null;
        var most = over.Max(c => _totals[c]);
        return _now.Choose([.. over.Where(c => _totals[c] == most).Order()], TieFor.Surplus, _rule.LooksBack);
    }

    private void TransferSurplus(int candidate)
    {
        var (total, surplus) = (_totals[candidate], _totals[candidate] - Quota);
        _pending.Remove(candidate);
        _totals[candidate] = Quota;
        Distribute(candidate, value => _rule.Value(value, surplus, total), StageAction.Surplus, surplus);
    }

    private void ExcludeLowest()
    {
        var least = _now.Hopeful.Min(c => _totals[c]);
        var candidate = _now.Choose([.. _now.Hopeful.Where(c => _totals[c] == least)], TieFor.Exclusion, _rule.LooksBack);
        _now.Exclude(candidate);
        _isHopeful[candidate] = false;
        _totals[candidate] = 0;
        Distribute(candidate, value => value, StageAction.Exclude, surplus: null);
    }

    private void Distribute(int from, Func<BigInteger, BigInteger> newValue, StageAction action, BigInteger? surplus)
    {
        var (pile, moved) = (_piles[from], new SortedDictionary<int, BigInteger>());
        _piles[from] = [];
        foreach (var parcel in pile)
        foreach (var (to, votes) in Move(parcel with { Value = newValue(parcel.Value) }))
            moved[to] = moved.GetValueOrDefault(to) + votes;
        var transfers = moved.Where(m => !m.Value.IsZero).Select(m => new Transfer(from, m.Key == 0 ? null : m.Key, _now.Votes(m.Value)));
        Record(action, [from], surplus, [.. transfers]);
    }

    /// <summary>Sorts a parcel by the next preference for somebody hopeful, and credits them.</summary>
    /// <returns>What each got; at 0, what is exhausted.</returns>
    private Dictionary<int, BigInteger> Move(Parcel parcel)
    {
        var sorted = new Dictionary<int, (List<Paper> Papers, long Count)>();
        foreach (var paper in parcel.Papers)
        {
            var next = NextOf(paper.Ranking);
            var (papers, count) = sorted.TryGetValue(next, out var known) ? known : ([], 0);
            papers.Add(paper);
            sorted[next] = (papers, count + paper.Count);
        }
        foreach (var (to, (papers, count)) in sorted)
            if (to == 0)
                _exhausted += parcel.Value * count;
            else
                Credit(to, parcel with { Papers = papers }, count);
        return sorted.ToDictionary(s => s.Key, s => parcel.Value * s.Value.Count);
    }

    private void Credit(int candidate, Parcel parcel, long count)
    {
        _totals[candidate] += parcel.Value * count;
        _piles[candidate].Add(parcel);
    }

    private int NextOf(IReadOnlyList<int> ranking)
    {
        for (var at = 0; at < ranking.Count; at++)
            if (_isHopeful[ranking[at]])
                return ranking[at];
        return 0;
    }

    private void Record(StageAction action, IReadOnlyList<int> of, BigInteger? surplus, IReadOnlyList<Transfer> transfers)
    {
        var rounding = _valid - _exhausted - _totals.Aggregate(BigInteger.Add);
        var moved = surplus is { } some ? _now.Votes(some) : (Votes?)null;
        var stage = new Stage(action, of, _now.Votes(_totals), _now.Votes(_exhausted), _now.Votes(rounding), _now.Votes(Quota), moved, transfers);
        _now.Add(stage, _totals);
        ElectReached();
    }

    private void ElectReached()
    {
        var reached = _now.Hopeful.Where(c => _totals[c] >= Quota).ToList();
        _now.Elect(reached);
        foreach (var candidate in reached)
        {
            _pending.Add(candidate);
            _isHopeful[candidate] = false;
        }
    }

    private sealed record Parcel(BigInteger Value, IReadOnlyList<Paper> Papers);
}
