using System.Globalization;
using Forum.Domain.Delegation;
using Forum.Web.Pages.Admin;

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
            FirstDay(now),
            Typed.EndOf(Until),
            Number(ActsPerDay),
            Number(SanctionDays),
            NewcomersOnly,
            Reason
        );

    /// <summary>A day that has begun means from now on; what is no day is the earliest of times.</summary>
    private DateTime? FirstDay(DateTime now) =>
        Typed.EndOf(From)?.AddDays(-1) is not { } day || day == now.Date ? null
        : day < DateTime.UnixEpoch ? DateTime.UnixEpoch
        : day;

    /// <summary>What is no number is out of every range.</summary>
    private static int? Number(string? typed) =>
        string.IsNullOrWhiteSpace(typed) ? null
        : int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : 0;
}
