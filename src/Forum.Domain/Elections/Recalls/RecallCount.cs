using System.Numerics;
using Forum.Domain.Elections.Ballots;
using Forum.Domain.Elections.Counting;

namespace Forum.Domain.Elections.Recalls;

/// <summary>How a recall vote came out.</summary>
/// <param name="Majority">Percent of the votes that those for the end must exceed.</param>
public sealed record RecallCount(long End, long Keep, int Majority)
{
    public bool EndsMandate => End * 100 > Majority * (End + Keep);

    internal static RecallCount Of(Election election, Tally tally) => Of(ElectionResult.Count(election, tally), election.Rules);

    public static RecallCount Of(CountResult count, ElectionRules rules) =>
        new(Votes(count, RecallChoice.End), Votes(count, RecallChoice.Keep), rules.RecallMajority);

    private static long Votes(CountResult count, RecallChoice choice) =>
        (long)(count.Stages[0].Totals[(int)choice].Units / BigInteger.Pow(10, count.Stages[0].Totals[(int)choice].Places));
}
