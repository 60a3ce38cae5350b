namespace Forum.Bench;

/// <summary>One target in one round, each figure for one request unless it says otherwise.</summary>
internal sealed record Measurement(
    double PerSecond,
    double P50,
    double P99,
    double CpuMicroseconds,
    double Statements,
    double Allocated,
    int Bytes,
    double ServerBusy,
    double OthersBusy,
    bool Wrote
)
{
    /// <summary>Each figure's own median; whether anything was written in any of them.</summary>
    public static Measurement Median(IReadOnlyCollection<Measurement> rounds) =>
        new(
            Middle(rounds, m => m.PerSecond),
            Middle(rounds, m => m.P50),
            Middle(rounds, m => m.P99),
            Middle(rounds, m => m.CpuMicroseconds),
            Middle(rounds, m => m.Statements),
            Middle(rounds, m => m.Allocated),
            (int)Middle(rounds, m => m.Bytes),
            Middle(rounds, m => m.ServerBusy),
            Middle(rounds, m => m.OthersBusy),
            rounds.Any(m => m.Wrote)
        );

    private static double Middle(IReadOnlyCollection<Measurement> rounds, Func<Measurement, double> figure) =>
        rounds.Select(figure).Order().ElementAt(rounds.Count / 2);
}
