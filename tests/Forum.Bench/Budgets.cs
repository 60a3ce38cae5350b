using Forum.Bench.Data;
using Forum.Bench.Load;
using Forum.Bench.Servers;

namespace Forum.Bench;

/// <summary>What the forum promises of its pages, each with the figure that was found.</summary>
internal sealed class Budgets(TextWriter to, IReadOnlyList<(Target Target, Measurement Median)> measured)
{
    private const double MostStatements = 6;
    private const double MostTimesFloor = 8;
    private const double MostTimesGuest = 1.5;
    private const double MostTimesPlain = 1.1;
    private const double MostApart = 0.2;
    private const double LeastReplies = 400;
    private const double MostReplyMilliseconds = 30;
    private const double MostMegabytes = 200;
    private const int MostFirstVisit = 60 * 1024;

    private bool kept = true;

    /// <returns>Whether all are kept.</returns>
    public static bool Write(
        TextWriter to,
        IReadOnlyList<(Target Target, Measurement Median)> measured,
        IReadOnlyList<(BenchForum Forum, Usage Usage)> memory,
        IReadOnlyList<Fetched> visit
    )
    {
        var budgets = new Budgets(to, measured);
        budgets.OfPages();
        foreach (var (forum, _) in memory)
            budgets.OfForum(forum);
        budgets.OfSizes();
        foreach (var (forum, usage) in memory)
            budgets.Check(
                usage.PrivateMegabytes <= MostMegabytes,
                $"{forum.Name}: {usage.PrivateMegabytes:0} MB private under load, at most {MostMegabytes}"
            );
        budgets.OfFirstVisit(visit);
        return budgets.kept;
    }

    private void OfPages()
    {
        foreach (var (target, m) in measured.Where(m => m.Target.IsPage))
            Check(m.Statements <= MostStatements, $"{target.Name}: {m.Statements:0.00} statements, at most {MostStatements}");
        foreach (var (target, m) in measured.Where(m => m.Target.IsGuests))
            Check(!m.Wrote, $"{target.Name}: the database is as it was");
        var floor = measured.First(m => m.Target.Kind == TargetKind.ByHand).Median.CpuMicroseconds;
        foreach (var (target, m) in measured.Where(m => m.Target.Kind == TargetKind.GuestKept))
            Check(
                m.CpuMicroseconds <= MostTimesFloor * floor,
                $"{target.Name}: {m.CpuMicroseconds / floor:0.00} times floor B's CPU, at most {MostTimesFloor}"
            );
    }

    private void OfForum(BenchForum forum)
    {
        if (Of(forum.Name, TargetKind.GuestThread) is { } guest && Of(forum.Name, TargetKind.MemberThread) is { } member)
            Check(
                member.CpuMicroseconds <= MostTimesGuest * guest.CpuMicroseconds,
                $"{forum.Name}: a member's thread page takes {member.CpuMicroseconds / guest.CpuMicroseconds:0.00} times a guest's CPU, at most {MostTimesGuest}"
            );
        if (Of(forum.Name, TargetKind.PlainThread) is { } plain && Of(forum.Name, TargetKind.DeputyThread) is { } deputy)
            Check(
                deputy.CpuMicroseconds <= MostTimesPlain * plain.CpuMicroseconds,
                $"{forum.Name}: with 50 grants it takes {deputy.CpuMicroseconds / plain.CpuMicroseconds:0.00} times another member's CPU, at most {MostTimesPlain}"
            );
        if (Of(forum.Name, TargetKind.GuestThread) is { } first && Of(forum.Name, TargetKind.GuestLastPage) is { } last)
            Alike($"{forum.Name}: the last page against the first", last, first);
        if (Of(forum.Name, TargetKind.Reply) is { } reply)
        {
            Check(reply.PerSecond >= LeastReplies, $"{forum.Name}: {reply.PerSecond:0} durable replies a second, at least {LeastReplies}");
            Check(reply.P99 <= MostReplyMilliseconds, $"{forum.Name}: replies in {reply.P99:0.0} ms (p99), at most {MostReplyMilliseconds}");
        }
    }

    private void OfSizes()
    {
        foreach (var kind in new[] { TargetKind.GuestThread, TargetKind.GuestLastPage, TargetKind.GuestBoard, TargetKind.GuestHome })
            if (Of(BenchForums.Small, kind) is { } small && Of(BenchForums.Large, kind) is { } large)
                Alike($"{kind} at {BenchForums.Large} against {BenchForums.Small}", large, small);
    }

    private void Alike(string what, Measurement one, Measurement other)
    {
        var times = one.CpuMicroseconds / other.CpuMicroseconds;
        Check(Math.Abs(times - 1) <= MostApart, $"{what}: {times:0.00} times the CPU, between {1 - MostApart} and {1 + MostApart}");
    }

    private void OfFirstVisit(IReadOnlyList<Fetched> visit)
    {
        var bytes = visit.Sum(f => f.Bytes);
        Check(bytes <= MostFirstVisit, $"first visit: {bytes} bytes in {visit.Count} requests, at most {MostFirstVisit}");
        var missing = visit.Where(f => f.Status != 200).ToList();
        Check(missing.Count == 0, $"first visit: {missing.Count} of its addresses are missing {missing.FirstOrDefault()?.Path}");
    }

    private Measurement? Of(string forum, TargetKind kind) =>
        measured.FirstOrDefault(m => m.Target.Forum.Name == forum && m.Target.Kind == kind).Median;

    private void Check(bool holds, FormattableString what)
    {
        kept &= holds;
        Report.Line(to, $"{(holds ? "PASS" : "FAIL")} {FormattableString.Invariant(what)}");
    }
}
