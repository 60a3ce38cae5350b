namespace Forum.Domain.Markup.Differences;

/// <summary>
/// A shortest way from one sequence to another by insertions and deletions: the greedy algorithm of E. W. Myers, "An O(ND) Difference
/// Algorithm and Its Variations", Algorithmica 1 (1986), with the whole trace kept.
/// </summary>
internal static class Myers
{
    /// <summary>The trace takes four bytes for its square, 9 MB.</summary>
    private const int MostEdits = 1_500;

    /// <summary>Marks what both have in common; false, with nothing marked, where it would take more than the effort that is left.</summary>
    /// <param name="effort">Comparisons and steps; what was used is taken off.</param>
    public static bool TryMatch(ReadOnlySpan<int> a, ReadOnlySpan<int> b, Span<bool> keptA, Span<bool> keptB, ref int effort)
    {
        var most = Math.Min(MostEdits, a.Length + b.Length);
        var reached = new int[2 * most + 3];
        var trace = new List<int[]>();
        for (var d = 0; d <= most; d++)
        {
            trace.Add(reached[(most + 1 - d)..(most + 2 + d)]);
            for (var k = -d; k <= d; k += 2)
            {
                var x = Step(reached, most + 1, k, d);
                var from = x;
                while (x < a.Length && x - k < b.Length && a[x] == b[x - k])
                    x++;
                reached[most + 1 + k] = x;
                effort -= 1 + x - from;
                if (x >= a.Length && x - k >= b.Length)
                {
                    GoBack(trace, a.Length, b.Length, keptA, keptB);
                    return true;
                }
            }
            if (effort <= 0)
                return false;
        }
        return false;
    }

    /// <summary>From the neighbouring diagonal that has come farther: down from the one above, or right from the one below.</summary>
    private static int Step(ReadOnlySpan<int> reached, int zero, int k, int d) =>
        IsDown(reached, zero, k, d) ? reached[zero + k + 1] : reached[zero + k - 1] + 1;

    private static bool IsDown(ReadOnlySpan<int> reached, int zero, int k, int d) =>
        k == -d || (k != d && reached[zero + k - 1] < reached[zero + k + 1]);

    private static void GoBack(List<int[]> trace, int x, int y, Span<bool> keptA, Span<bool> keptB)
    {
        for (var d = trace.Count - 1; d >= 0; d--)
        {
            // The trace of a step is cut to its own diagonals, from -d to d.
            var (k, before) = (x - y, trace[d]);
            var (startX, startY) = (0, 0);
            if (d > 0)
            {
                var above = IsDown(before, d, k, d) ? k + 1 : k - 1;
                (startX, startY) = (before[d + above], before[d + above] - above);
            }
            while (x > startX && y > startY)
            {
                keptA[--x] = true;
                keptB[--y] = true;
            }
            (x, y) = (startX, startY);
        }
    }
}
