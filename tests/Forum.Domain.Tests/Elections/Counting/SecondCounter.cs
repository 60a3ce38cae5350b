using System.Security.Cryptography;
using System.Text;
using Forum.Domain.Elections.Counting;

namespace Forum.Domain.Tests.Elections.Counting;

/// <summary>
/// Counts again, from the rules' texts and in another way: ballot by ballot, each total added up anew from all ballots, in fractions. It is
/// slow, and shares nothing with what it checks but the file that it reads.
/// </summary>
internal sealed class SecondCounter(BallotFile file, int seats, string? seed)
{
    private readonly List<int[]> _ballots =
    [
        .. file.Papers.SelectMany(p => Enumerable.Repeat(p.Ranking.Except(file.Withdrawn).ToArray(), (int)p.Count)).Where(b => b.Length > 0),
    ];

    private readonly List<int> _in = [];
    private readonly List<int> _out = [];
    private readonly List<Dictionary<int, Fraction>> _history = [];
    private readonly List<string> _told = [];

    private int[] All => [.. Enumerable.Range(1, file.Names.Count).Except(file.Withdrawn)];

    private int[] Running => [.. All.Except(_in).Except(_out)];

    private bool IsOver => _in.Count == seats || _in.Count + Running.Length <= seats;

    public static List<string> Tell(BallotFile file, CountRule rule, int seats, string? seed)
    {
        var counter = new SecondCounter(file, seats, seed);
        var valid = counter._ballots.Count;
        switch (rule)
        {
            case CountRule.Scottish:
                Fraction whole = (valid / (seats + 1)) + 1;
                counter.Gregory(5, _ => whole, (value, surplus, total) => (surplus * value / total).Down(5), isZeroMoved: false, isPastAsked: true);
                break;
            case CountRule.Wigm:
                var quota = ((Fraction)valid / (seats + 1)).Down(4) + new Fraction(1, 10_000);
                counter.Gregory(
                    4,
                    _ => quota,
                    (value, surplus, total) => ((value * surplus).Down(4) / total).Down(4),
                    isZeroMoved: true,
                    isPastAsked: false
                );
                break;
            case CountRule.Irv:
                counter.Gregory(0, live => (live / 2).Down(0) + 1, (value, _, _) => value, isZeroMoved: false, isPastAsked: false);
                break;
            case CountRule.Meek:
                counter.Meek();
                break;
            case CountRule.Schulze:
                counter.Schulze();
                break;
            default:
                counter.Approval();
                break;
        }
        return counter._told;
    }

    private void Gregory(
        int places,
        Func<Fraction, Fraction> quotaOf,
        Func<Fraction, Fraction, Fraction, Fraction> newValue,
        bool isZeroMoved,
        bool isPastAsked
    )
    {
        var (values, moved) = (_ballots.Select(_ => (Fraction)1).ToArray(), new List<int>());
        // Whom a ballot is with: nobody new takes it while its holder keeps it.
        var with = _ballots.Select(b => b[0]).ToArray();
        while (true)
        {
            var live = Fraction.Sum(values.Where((_, b) => with[b] != 0));
            var quota = quotaOf(live);
            var totals = All.ToDictionary(c => c, c => moved.Contains(c) ? quota : Fraction.Sum(values.Where((_, b) => with[b] == c)));
            Note(totals);
            _in.AddRange(Running.Where(c => totals[c] >= quota).OrderByDescending(c => totals[c]));
            var over = _in.Except(moved).Where(c => totals[c] > quota || isZeroMoved).ToArray();
            int from;
            if (IsOver)
            {
                Finish(totals, places, quota);
                return;
            }
            if (over.Length > 0)
            {
                var most = over.Max(c => totals[c]);
                from = Pick([.. over.Where(c => totals[c] == most)], isPastAsked ? +1 : 0);
                moved.Add(from);
            }
            else
            {
                var least = Running.Min(c => totals[c]);
                from = Pick([.. Running.Where(c => totals[c] == least)], isPastAsked ? -1 : 0);
                _out.Add(from);
            }
            Say(totals, places, quota);
            foreach (var b in Enumerable.Range(0, _ballots.Count).Where(b => with[b] == from))
            {
                if (_in.Contains(from))
                    values[b] = newValue(values[b], totals[from] - quota, totals[from]);
                with[b] = _ballots[b].FirstOrDefault(Running.Contains);
            }
        }
    }

    private void Meek()
    {
        var keep = All.ToDictionary(c => c, _ => (Fraction)1);
        var (tiny, omega) = (new Fraction(1, 1_000_000_000), new Fraction(1, 1_000_000));
        while (true)
        {
            Fraction? before = null;
            while (true)
            {
                var totals = All.ToDictionary(c => c, _ => (Fraction)0);
                foreach (var ballot in _ballots)
                {
                    Fraction left = 1;
                    foreach (var c in ballot.TakeWhile(_ => left > 0))
                    {
                        var part = (left * keep[c]).Up(9);
                        totals[c] += part;
                        left -= part;
                    }
                }
                var quota = (Fraction.Sum(totals.Values) / (seats + 1)).Down(9) + tiny;
                var reached = Running.Where(c => totals[c] >= quota).OrderByDescending(c => totals[c]).ToArray();
                _in.AddRange(reached);
                var surplus = Fraction.Sum(_in.Select(c => totals[c] - quota));
                surplus = surplus < 0 ? 0 : surplus;
                if (reached.Length == 0 && surplus >= omega && (before is null || surplus < before))
                {
                    before = surplus;
                    foreach (var c in _in)
                        keep[c] = ((keep[c] * quota).Up(9) / totals[c]).Up(9);
                    continue;
                }
                Note(totals);
                if (reached.Length == 0 && !IsOver)
                {
                    var bound = Running.Min(c => totals[c]) + surplus;
                    var lowest = Pick([.. Running.Where(c => totals[c] <= bound)], 0);
                    _out.Add(lowest);
                    keep[lowest] = 0;
                }
                if (IsOver)
                {
                    Finish(totals, 9, quota);
                    return;
                }
                Say(totals, 9, quota);
                break;
            }
        }
    }

    /// <summary>A path of at least some strength is there if its end can be reached by links of at least that strength.</summary>
    private void Schulze()
    {
        int Prefer(int a, int b) => _ballots.Count(x => x.Contains(a) && (!x.Contains(b) || Array.IndexOf(x, a) < Array.IndexOf(x, b)));
        var links = (from a in All from b in All where Prefer(a, b) > Prefer(b, a) select (From: a, To: b, Strength: Prefer(a, b))).ToArray();
        int Strongest(int a, int b)
        {
            foreach (var strength in links.Select(l => l.Strength).Distinct().OrderDescending())
            {
                var seen = new HashSet<int> { a };
                while (links.Any(l => l.Strength >= strength && seen.Contains(l.From) && seen.Add(l.To))) { }
                if (seen.Contains(b))
                    return strength;
            }
            return 0;
        }
        var beats = (from a in All from b in All where a != b && Strongest(a, b) > Strongest(b, a) select (a, b)).ToHashSet();
        do
        {
            var running = Running;
            var totals = All.ToDictionary(c => c, c => (Fraction)(running.Contains(c) ? running.Count(other => beats.Contains((c, other))) : 0));
            Note(totals);
            var best = running.Where(c => !running.Any(other => beats.Contains((other, c)))).ToArray();
            if (best.Length > 0)
                _in.Add(Pick(best, 0));
            Say(totals, 0, null);
        } while (_in.Count < seats && Running.Length > 0);
    }

    private void Approval()
    {
        var totals = All.ToDictionary(c => c, c => (Fraction)_ballots.Count(b => b.Contains(c)));
        Note(totals);
        foreach (var equal in All.GroupBy(c => totals[c]).OrderByDescending(g => g.Key))
        {
            var places = seats - _in.Count;
            _in.AddRange(equal.Count() <= places ? equal : Order().Where(equal.Contains).Take(places));
        }
        Say(totals, 0, null);
    }

    private void Finish(Dictionary<int, Fraction> totals, int places, Fraction quota)
    {
        if (_in.Count < seats)
            _in.AddRange(Running.OrderByDescending(c => totals[c]));
        Say(totals, places, quota);
    }

    private void Note(Dictionary<int, Fraction> totals) => _history.Add(totals);

    private int _saidIn;
    private int _saidOut;

    private void Say(Dictionary<int, Fraction> totals, int places, Fraction? quota)
    {
        var all = BallotFiles.Totals(totals.Select(t => KeyValuePair.Create(t.Key, t.Value.Text(places))));
        _told.Add($"{quota?.Text(places)} {all} in {string.Join(' ', _in.Skip(_saidIn))} out {string.Join(' ', _out.Skip(_saidOut))}");
        (_saidIn, _saidOut) = (_in.Count, _out.Count);
    }

    /// <param name="past">Who had more at the latest stage that parts them (+1), who had less (-1), or never mind (0).</param>
    private int Pick(int[] tied, int past)
    {
        foreach (var totals in Enumerable.Reverse(_history).Where(_ => past != 0))
        {
            var best = past > 0 ? tied.Max(c => totals[c]) : tied.Min(c => totals[c]);
            tied = [.. tied.Where(c => totals[c] == best)];
        }
        return Order().First(tied.Contains);
    }

    private int[] Order()
    {
        var numbers = Enumerable.Range(1, file.Names.Count);
        if (seed is null)
            return [.. file.TieOrder, .. numbers.Except(file.TieOrder)];
        return
        [
            .. numbers.OrderBy(c => new System.Numerics.BigInteger(
                SHA256.HashData(Encoding.ASCII.GetBytes($"{seed.ToLowerInvariant()}:{c}")),
                true,
                true
            )),
        ];
    }
}
