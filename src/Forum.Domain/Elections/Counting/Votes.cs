using System.Globalization;
using System.Numerics;

namespace Forum.Domain.Elections.Counting;

/// <summary>A number of votes, exact: so many units of the last decimal place. Only numbers with the same places compare.</summary>
/// <param name="Places">After the point, as the rule counts: 5 for Scotland, 9 for Meek.</param>
public readonly record struct Votes(BigInteger Units, int Places)
{
    public override string ToString()
    {
        var digits = BigInteger.Abs(Units).ToString(CultureInfo.InvariantCulture).PadLeft(Places + 1, '0');
        var sign = Units.Sign < 0 ? "-" : "";
        return Places == 0 ? sign + digits : $"{sign}{digits[..^Places]}.{digits[^Places..]}";
    }
}
