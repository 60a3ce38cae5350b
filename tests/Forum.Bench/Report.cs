using System.Globalization;
using Forum.Bench.Data;
using Forum.Bench.Load;
using Forum.Bench.Servers;

namespace Forum.Bench;

/// <summary>The figures as a table, with each target's CPU against floor B's.</summary>
internal static class Report
{
    /// <summary>Figures of the same floors on a quiet machine (one core, requests a second); far from them, the machine was busy.</summary>
    private const double QuietFloorA = 30_000;

    private const double QuietFloorB = 12_800;

    public static void Write(TextWriter to, Options options, double loadBefore, IReadOnlyList<(Target Target, Measurement Median)> measured)
    {
        var floor = measured.First(m => m.Target.Kind == TargetKind.ByHand).Median;
        Line(
            to,
            $"{options.Rounds} rounds of {options.Seconds} s a target after at most {options.Warmup} s of warm-up, {options.Connections} connections; medians"
        );
        Line(to, $"load average before: {loadBefore:0.00}");
        Line(
            to,
            $"{"", -28}{"req/s", 9}{"p50 ms", 9}{"p99 ms", 9}{"CPU µs", 9}{"× B", 7}{"SQL", 6}{"alloc KB", 10}{"bytes", 8}{"server", 8}{"others", 8}"
        );
        foreach (var (target, m) in measured)
            Line(
                to,
                $"{target.Name, -28}{m.PerSecond, 9:#,0}{m.P50, 9:0.00}{m.P99, 9:0.00}{m.CpuMicroseconds, 9:0}{m.CpuMicroseconds / floor.CpuMicroseconds, 7:0.00}{m.Statements, 6:0.0}{m.Allocated / 1024, 10:0.0}{m.Bytes, 8}{m.ServerBusy, 8:0%}{m.OthersBusy, 8:0%}"
            );
        foreach (var (target, m) in measured)
            SayWhetherBusy(to, target, m);
    }

    public static void Write(TextWriter to, BenchForum forum, TimeSpan start, Usage used) =>
        Line(
            to,
            $"{forum.Name}: {forum.Posts:#,0} posts; started and showed its first page in {start.TotalSeconds:0.0} s; {used.PrivateMegabytes:0} MB private, {used.MappedMegabytes:0} MB mapped from files after the load"
        );

    public static void Write(TextWriter to, IReadOnlyList<Fetched> visit)
    {
        Line(to, $"first visit: {visit.Count} requests, {visit.Sum(f => f.Bytes) / 1024.0:0.0} KB over the wire");
        foreach (var (kind, files) in visit.GroupBy(f => Path.GetExtension(f.Path)).Select(g => (g.Key, g.ToList())))
            Line(to, $"  {(kind.Length == 0 ? "page" : kind), -6}{files.Count, 4}{files.Sum(f => f.Bytes), 8} bytes");
    }

    public static void Line(TextWriter to, FormattableString line) => to.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static void SayWhetherBusy(TextWriter to, Target target, Measurement m)
    {
        var quiet = target.Kind switch
        {
            TargetKind.Fixed => QuietFloorA,
            TargetKind.ByHand => QuietFloorB,
            _ => m.PerSecond,
        };
        if (m.OthersBusy > 0.2 || m.PerSecond < quiet * 0.7)
            Line(
                to,
                $"NOTE {target.Name}: the machine was busy with other things ({m.OthersBusy:0%} of a core; {m.PerSecond / quiet:0%} of a quiet machine's rate)."
            );
    }
}
