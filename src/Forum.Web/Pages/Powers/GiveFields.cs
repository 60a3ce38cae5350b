using System.Globalization;
using Forum.Domain.Delegation;

namespace Forum.Web.Pages.Powers;

/// <summary>The form that hands powers on, as it was typed. A last day ends with that day, in UTC.</summary>
public sealed record GiveFields
{
    public string? Parent { get; init; }
    public string? Member { get; init; }
    public string? Group { get; init; }
    public string[]? Powers { get; init; }
    public string? Where { get; init; }
    public string? Thread { get; init; }
    public string? Tag { get; init; }
    public string? From { get; init; }
    public string? Until { get; init; }
    public string? ActsPerDay { get; init; }
    public string? SanctionDays { get; init; }
    public bool NewcomersOnly { get; init; }
    public string? Reason { get; init; }

    public TypedPlace Place => new(Where, Thread, Tag);

    public GiveFields At(TypedPlace place) => this with { Where = place.Where, Thread = place.Thread, Tag = place.Tag };

    public DelegationForm ToForm(DateTime now) =>
        new(
            Parent,
            Member,
            Group,
            Powers ?? [],
            Place.Written,
            // A day that has begun means from now on.
            GrantWords.Day(From)
                is { } from
            && from != now.Date
                ? from
                : null,
            GrantWords.Day(Until)?.AddDays(1),
            Number(ActsPerDay),
            Number(SanctionDays),
            NewcomersOnly,
            Reason
        );

    /// <summary>What is no number is out of every range.</summary>
    private static int? Number(string? typed) =>
        string.IsNullOrWhiteSpace(typed) ? null
        : int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : 0;
}
