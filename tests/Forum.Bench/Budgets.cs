using Forum.Bench.Load;

namespace Forum.Bench;

/// <summary>What the forum promises of its pages, each with the figure that was found.</summary>
internal static class Budgets
{
    private const double MostStatements = 6;
    private const double MostTimesFloor = 8;
    private const int MostFirstVisit = 60 * 1024;

    /// <returns>Whether all are kept.</returns>
    public static bool Write(TextWriter to, IReadOnlyList<(Target Target, Measurement Median)> measured, IReadOnlyList<Fetched> visit)
    {
        var floor = measured.First(m => m.Target.Kind == TargetKind.ByHand).Median.CpuMicroseconds;
        var kept = true;
        void Check(bool holds, FormattableString what)
        {
            kept &= holds;
            Report.Line(to, $"{(holds ? "PASS" : "FAIL")} {FormattableString.Invariant(what)}");
        }
        foreach (var (target, m) in measured.Where(m => m.Target.Kind is TargetKind.GuestThread or TargetKind.MemberThread))
            Check(m.Statements <= MostStatements, $"{target.Name}: {m.Statements:0.00} statements, at most {MostStatements}");
        foreach (var (target, m) in measured.Where(m => m.Target.IsGuests))
            Check(!m.Wrote, $"{target.Name}: the database is as it was");
        foreach (var (target, m) in measured.Where(m => m.Target.Kind == TargetKind.GuestThread))
            Check(
                m.CpuMicroseconds <= MostTimesFloor * floor,
                $"{target.Name}: {m.CpuMicroseconds / floor:0.00} times floor B's CPU, at most {MostTimesFloor}"
            );
        var bytes = visit.Sum(f => f.Bytes);
        Check(bytes <= MostFirstVisit, $"first visit: {bytes} bytes in {visit.Count} requests, at most {MostFirstVisit}");
        var missing = visit.Where(f => f.Status != 200).ToList();
        Check(missing.Count == 0, $"first visit: {missing.Count} of its addresses are missing {missing.FirstOrDefault()?.Path}");
        return kept;
    }
}
