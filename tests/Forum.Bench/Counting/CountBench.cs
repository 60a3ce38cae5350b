using System.Diagnostics;
using System.Text;
using Forum.Bench.Indexing;
using Forum.Domain.Elections.Counting;

namespace Forum.Bench.Counting;

/// <summary>How long the ballots of a large community take: five seats, twenty candidates, a hundred thousand ballots, hardly two alike.</summary>
internal static class CountBench
{
    private const int Ballots = 100_000;
    private const int Candidates = 20;
    private const int Seats = 5;
    private const int Rounds = 3;

    private static readonly (CountRule Rule, double MostSeconds)[] Promised = [(CountRule.Scottish, 2), (CountRule.Meek, 10)];

    /// <returns>0 where the promises are kept.</returns>
    public static int Run()
    {
        Report.Line(Console.Out, $"load average before: {Machine.LoadAverage():0.00}");
        var bytes = Encoding.UTF8.GetBytes(BltWriter.Write(Made()));
        var (file, reading) = Timed(() => BltReader.Read(bytes).File!);
        var alike = Ballots - file.Papers.Select(p => string.Join(' ', p.Ranking)).Distinct().Count();
        Report.Line(Console.Out, $"{bytes.Length:#,0} bytes read in {reading:0.00} s; {alike:#,0} ballots are like another");
        var kept = true;
        foreach (var (rule, most) in Promised)
        {
            var best = Enumerable.Range(0, Rounds).Select(_ => Timed(() => Count.Run(file, rule))).MinBy(r => r.Seconds);
            kept &= IndexBench.Checked(
                best.Seconds <= most,
                $"{rule}: {best.Value.Stages.Count} stages in {best.Seconds:0.00} s, the best of {Rounds}; at most {most}"
            );
        }
        return kept ? 0 : 1;
    }

    private static (T Value, double Seconds) Timed<T>(Func<T> work)
    {
        var began = Stopwatch.GetTimestamp();
        var value = work();
        return (value, Stopwatch.GetElapsedTime(began).TotalSeconds);
    }

    /// <summary>Candidates are liked unequally, as people are; most voters rank a few, some rank all.</summary>
    private static BallotFile Made()
    {
        var random = new Random(2007);
        var papers = Enumerable.Range(0, Ballots).Select(_ => new Paper(1, Ranking(random)));
        return new BallotFile("Made", Seats, [.. Enumerable.Range(1, Candidates).Select(c => $"Candidate {c}")], new HashSet<int>(), [], [.. papers]);
    }

    private static int[] Ranking(Random random)
    {
        var length = random.Next(3) == 0 ? Candidates : random.Next(3, Candidates);
        return [.. Enumerable.Range(1, Candidates).OrderBy(c => random.NextDouble() * (c + 5)).Take(length)];
    }
}
