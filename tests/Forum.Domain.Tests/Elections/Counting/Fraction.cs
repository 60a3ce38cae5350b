using System.Globalization;
using System.Numerics;

namespace Forum.Domain.Tests.Elections.Counting;

/// <summary>An exact number. Nothing is rounded but where a rule says so.</summary>
internal readonly record struct Fraction(BigInteger Over, BigInteger Under) : IComparable<Fraction>
{
    public static implicit operator Fraction(long whole) => new(whole, 1);

    public static Fraction operator +(Fraction a, Fraction b) =>
        a.Under == b.Under ? new(a.Over + b.Over, a.Under) : new((a.Over * b.Under) + (b.Over * a.Under), a.Under * b.Under);

    public static Fraction operator -(Fraction a, Fraction b) => a + new Fraction(-b.Over, b.Under);

    public static Fraction operator *(Fraction a, Fraction b) => new(a.Over * b.Over, a.Under * b.Under);

    public static Fraction operator /(Fraction a, Fraction b) => new(a.Over * b.Under, a.Under * b.Over);

    public static bool operator <(Fraction a, Fraction b) => a.CompareTo(b) < 0;

    public static bool operator >(Fraction a, Fraction b) => a.CompareTo(b) > 0;

    public static bool operator <=(Fraction a, Fraction b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Fraction a, Fraction b) => a.CompareTo(b) >= 0;

    public int CompareTo(Fraction other) => (Over * other.Under).CompareTo(other.Over * Under);

    public bool Equals(Fraction other) => CompareTo(other) == 0;

    public override int GetHashCode() => 0;

    public Fraction Down(int places) => new(Over * BigInteger.Pow(10, places) / Under, BigInteger.Pow(10, places));

    public Fraction Up(int places) => new(((Over * BigInteger.Pow(10, places)) + Under - 1) / Under, BigInteger.Pow(10, places));

    public static Fraction Sum(IEnumerable<Fraction> all) => all.Aggregate((Fraction)0, (a, b) => a + b);

    public string Text(int places)
    {
        var units = (Over * BigInteger.Pow(10, places) / Under).ToString(CultureInfo.InvariantCulture).PadLeft(places + 1, '0');
        return places == 0 ? units : units[..^places] + "." + units[^places..];
    }
}
