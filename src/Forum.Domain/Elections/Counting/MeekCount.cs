using System.Numerics;

namespace Forum.Domain.Elections.Counting;

/// <summary>
/// The Reference Meek Rule, http://prfound.org/resources/reference/reference-meek-rule/. A round (stage) is its steps B.1 to B.4: keep
/// factors are corrected until somebody reaches the quota, or until the surplus is so small that the lowest is excluded. All is in units of
/// 0.000000001.
/// </summary>
internal sealed class MeekCount
{
    private const int Decimals = 9;
    public const long One = 1_000_000_000;

    /// <summary>0.000001: when a surplus is small.</summary>
    private const long Omega = 1_000;

    private readonly BallotFile _file;
    private readonly int _seats;
    private readonly Papers _papers;
    private readonly Proceedings _now;
    private readonly long[] _keep;
    private long[] _keepBefore = [];
    private readonly HashSet<int> _elected = [];
    private BigInteger[] _totals = [];
    private BigInteger _quota;
    private BigInteger _surplus;

    private MeekCount(BallotFile file, int seats, Papers papers, TieBreak order)
    {
        (_file, _seats, _papers) = (file, seats, papers);
        _now = new Proceedings(file, seats, Decimals, order);
        _keep = new long[file.Names.Count + 1];
        foreach (var candidate in file.Standing)
            _keep[candidate] = One;
    }

    public static CountResult Run(BallotFile file, int seats, TieBreak order) => new MeekCount(file, seats, Papers.Of(file), order).Run();

    private CountResult Run()
    {
        var (action, of) = (StageAction.First, (IReadOnlyList<int>)[]);
        do
        {
            Iterate();
            Record(action, of);
            (action, of) = ElectReached() ? (StageAction.Surplus, [.. _elected.Order()]) : (StageAction.Exclude, ExcludeLowest());
        } while (!_now.IsComplete);
        return _now.Close(CountRule.Meek, _papers);
    }

    /// <summary>B.2, until it ends by an election, a small surplus, or one that doesn't shrink any more.</summary>
    private void Iterate()
    {
        var paths = Paths();
        for (BigInteger? last = null; ; last = _surplus)
        {
            Distribute(paths);
            _quota = (_totals.Aggregate(BigInteger.Add) / (_seats + 1)) + 1;
            _surplus = BigInteger.Max(0, _elected.Concat(Reached()).Aggregate(BigInteger.Zero, (sum, c) => sum + _totals[c] - _quota));
            if (Reached().Any() || _surplus < Omega || _surplus >= last)
                return;
            foreach (var candidate in _elected)
                _keep[candidate] = (long)Up(Up(_keep[candidate] * _quota, One) * One, _totals[candidate]);
        }
    }

    /// <summary>
    /// Where each ballot's votes can go in this round: to elected candidates, up to the first hopeful one, who keeps all the rest. Most
    /// ballots are alike in that, and only unlike ones are counted each by itself.
    /// </summary>
    private List<Paper> Paths() => [.. Papers.Together(_papers.All.Select(p => (Path(p.Ranking), p.Count)))];

    private int[] Path(IReadOnlyList<int> ranking)
    {
        var path = new List<int>();
        foreach (var candidate in ranking)
            if (_keep[candidate] > 0)
            {
                path.Add(candidate);
                if (!_elected.Contains(candidate))
                    break;
            }
        return [.. path];
    }

    /// <summary>B.2.a: each candidate takes the ballot's weight times their keep factor, rounded up; the rest goes on.</summary>
    private void Distribute(List<Paper> paths)
    {
        _totals = new BigInteger[_keep.Length];
        foreach (var path in paths)
        {
            var weight = One;
            for (var at = 0; at < path.Ranking.Count && weight > 0; at++)
            {
                var candidate = path.Ranking[at];
                var kept = Kept(weight, _keep[candidate]);
                _totals[candidate] += (BigInteger)kept * path.Count;
                weight -= kept;
            }
        }
    }

    private IEnumerable<int> Reached() => _now.Hopeful.Where(c => _totals[c] >= _quota);

    private bool ElectReached()
    {
        var reached = Reached().ToList();
        _now.Elect(reached);
        _elected.UnionWith(reached);
        return reached.Count > 0;
    }

    /// <summary>B.3: whoever has no more than the lowest and the surplus together is tied with them.</summary>
    private IReadOnlyList<int> ExcludeLowest()
    {
        if (_now.IsComplete)
            return [];
        var most = _now.Hopeful.Min(c => _totals[c]) + _surplus;
        var candidate = _now.Choose([.. _now.Hopeful.Where(c => _totals[c] <= most)], TieFor.Exclusion, looksBack: false);
        _now.Exclude(candidate);
        _keep[candidate] = 0;
        return [candidate];
    }

    private void Record(StageAction action, IReadOnlyList<int> of)
    {
        var exhausted = (_papers.Valid * (BigInteger)One) - _totals.Aggregate(BigInteger.Add);
        _now.Add(
            new Stage(
                action,
                of,
                _now.Votes(_totals),
                _now.Votes(exhausted),
                _now.Votes(BigInteger.Zero),
                _now.Votes(_quota),
                _now.Votes(_surplus),
                _keepBefore is [] ? [] : MeekTransfers.Of(_papers, _keepBefore, _keep, _now.Votes)
            ),
            _totals
        );
        _keepBefore = [.. _keep];
    }

    /// <summary>Of a ballot's weight, to nine places, rounded up, but never more than there is.</summary>
    public static long Kept(long weight, long keep) => Math.Min(weight, ((weight * keep) + One - 1) / One);

    private static BigInteger Up(BigInteger dividend, BigInteger divisor) => (dividend + divisor - 1) / divisor;
}
