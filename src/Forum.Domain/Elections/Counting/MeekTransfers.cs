using System.Numerics;

namespace Forum.Domain.Elections.Counting;

/// <summary>
/// From whom to whom votes moved between two rounds of Meek's method. On each ballot what candidates gave up goes, in order of rank, to those
/// who hold more of the ballot than before; what nobody took is exhausted.
/// </summary>
internal sealed class MeekTransfers(IReadOnlyList<long> before, IReadOnlyList<long> after)
{
    private readonly SortedDictionary<(int From, int To), BigInteger> _moved = [];

    /// <summary>Of the ballot in hand, what was given up and isn't taken yet, or the reverse.</summary>
    private readonly Queue<(int Candidate, long Change)> _open = [];

    public static IReadOnlyList<Transfer> Of(Papers papers, IReadOnlyList<long> before, IReadOnlyList<long> after, Func<BigInteger, Votes> votes)
    {
        var transfers = new MeekTransfers(before, after);
        foreach (var paper in papers.All)
            transfers.Add(paper);
        return [.. transfers._moved.Select(m => new Transfer(OrNobody(m.Key.From), OrNobody(m.Key.To), votes(m.Value)))];
    }

    private static int? OrNobody(int candidate) => candidate == 0 ? null : candidate;

    private void Add(Paper paper)
    {
        _open.Clear();
        var (old, now) = (MeekCount.One, MeekCount.One);
        foreach (var candidate in paper.Ranking)
        {
            if (old == 0 && now == 0)
                break;
            var (had, has) = (MeekCount.Kept(old, before[candidate]), MeekCount.Kept(now, after[candidate]));
            (old, now) = (old - had, now - has);
            Settle(candidate, has - had, paper.Count);
        }
        // What is left over was exhausted before, or is now.
        Settle(0, now - old, paper.Count);
    }

    private void Settle(int candidate, long change, long count)
    {
        while (change != 0 && _open.TryPeek(out var other) && Math.Sign(other.Change) != Math.Sign(change))
        {
            _open.Dequeue();
            var amount = Math.Min(Math.Abs(change), Math.Abs(other.Change));
            var pair = change > 0 ? (other.Candidate, candidate) : (candidate, other.Candidate);
            _moved[pair] = _moved.GetValueOrDefault(pair) + ((BigInteger)amount * count);
            change -= Math.Sign(change) * amount;
            if (Math.Abs(other.Change) > amount)
                Return((other.Candidate, other.Change - (Math.Sign(other.Change) * amount)));
        }
        if (change != 0)
            _open.Enqueue((candidate, change));
    }

    /// <summary>To the head of the queue.</summary>
    private void Return((int Candidate, long Change) rest)
    {
        _open.Enqueue(rest);
        for (var turn = 1; turn < _open.Count; turn++)
            _open.Enqueue(_open.Dequeue());
    }
}
