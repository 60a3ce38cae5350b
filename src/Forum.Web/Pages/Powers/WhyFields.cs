using Forum.Domain.Delegation;
using Forum.Domain.Powers;

namespace Forum.Web.Pages.Powers;

/// <summary>What is asked of a power, as it stands in the address.</summary>
public sealed record WhyFields
{
    public string? Power { get; init; }
    public string? Where { get; init; }
    public string? Thread { get; init; }
    public string? Tag { get; init; }
    public string? Member { get; init; }
    public string? On { get; init; }

    public Power? Wanted => Enum.TryParse<Power>(Power, out var power) && Enum.IsDefined(power) ? power : null;

    public TypedPlace Place => new(string.IsNullOrEmpty(Where) ? "site" : Where, Thread, Tag);

    public WhyQuestion Question(Power power) => new(power, Place.Written, Member, On);
}
