using System.Numerics;

namespace Forum.Domain.Elections.Counting;

/// <summary>In what the rules differ that move whole parcels of ballot papers. All numbers are units of the last decimal place.</summary>
/// <param name="Quota">From the valid ballots, the exhausted votes and the seats.</param>
/// <param name="Value">What a paper of some value is worth after it moved, as part of a surplus of a total.</param>
/// <param name="MovesNoSurplus">Whether a surplus of nothing is a stage too.</param>
/// <param name="LooksBack">Whether earlier stages decide ties.</param>
internal sealed record ParcelRule(
    CountRule Rule,
    int Decimals,
    Func<BigInteger, BigInteger, int, BigInteger> Quota,
    Func<BigInteger, BigInteger, BigInteger, BigInteger> Value,
    bool MovesNoSurplus,
    bool LooksBack
)
{
    private static readonly BigInteger OneScottish = BigInteger.Pow(10, 5);
    private static readonly BigInteger OneWigm = BigInteger.Pow(10, 4);

    /// <summary>Rule 46: valid papers through seats + 1, decimals ignored, plus 1. Rule 48(3): surplus × value ÷ total to five places, the rest ignored.</summary>
    public static readonly ParcelRule Scottish = new(
        CountRule.Scottish,
        Decimals: 5,
        (valid, _, seats) => ((valid / OneScottish / (seats + 1)) + 1) * OneScottish,
        (value, surplus, total) => value * surplus / total,
        MovesNoSurplus: false,
        LooksBack: true
    );

    /// <summary>A.1: valid ballots through seats + 1, plus 0.0001. D.4: each multiplication and each division is truncated to four places.</summary>
    public static readonly ParcelRule Wigm = new(
        CountRule.Wigm,
        Decimals: 4,
        (valid, _, seats) => (valid / (seats + 1)) + 1,
        (value, surplus, total) => value * surplus / OneWigm * OneWigm / total,
        MovesNoSurplus: true,
        LooksBack: false
    );

    /// <summary>More than half of the ballots that still have a candidate.</summary>
    public static readonly ParcelRule Irv = new(
        CountRule.Irv,
        Decimals: 0,
        (valid, exhausted, _) => ((valid - exhausted) / 2) + 1,
        (value, _, _) => value,
        MovesNoSurplus: false,
        LooksBack: false
    );
}
