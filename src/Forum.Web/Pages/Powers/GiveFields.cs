using System.Globalization;
using Forum.Domain.Delegation;

namespace Forum.Web.Pages.Powers;

/// <summary>The form that hands powers on, as it was typed. A last day ends with that day, in UTC.</summary>
public sealed record GiveFields(
    string? Parent,
    string? Member,
    string? Group,
    string[]? Powers,
    string? Where,
    string? From,
    string? Until,
    string? ActsPerDay,
    string? SanctionDays,
    bool NewcomersOnly,
    string? Reason
)
{
    public DelegationForm ToForm(DateTime now) =>
        new(
            Parent,
            Member,
            Group,
            Powers ?? [],
            Where,
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
