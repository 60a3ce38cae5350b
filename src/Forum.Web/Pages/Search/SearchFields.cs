using System.Globalization;
using Forum.Domain.Search.Querying;

namespace Forum.Web.Pages.Search;

/// <summary>The form for those who don't type operators, as it is sent: its page composes the query and leads to its address.</summary>
public sealed record SearchFields
{
    public string? Words { get; init; }
    public string? Phrase { get; init; }
    public string? Author { get; init; }
    public string? Board { get; init; }
    public string? Tag { get; init; }
    public string? Kind { get; init; }
    public string? From { get; init; }
    public string? To { get; init; }
    public string? Sort { get; init; }

    public bool AreSent() => (Words ?? Phrase ?? Author ?? Board ?? Tag ?? Kind ?? From ?? To ?? Sort) is not null;

    public SearchQuery Query(DateTime now) =>
        new SearchParts(
            Words ?? "",
            Phrase ?? "",
            Author ?? "",
            Board ?? "",
            Tag ?? "",
            Enum.TryParse<SearchKind>(Kind, out var kind) && Enum.IsDefined(kind) ? kind : null,
            Day(From),
            Day(To),
            Enum.TryParse<SearchSort>(Sort, out var sort) && Enum.IsDefined(sort) ? sort : SearchSort.Relevance
        ).Query(now);

    public static string Written(DateTime? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>As a browser's date field sends it, or a year or month typed where there is no such field.</summary>
    public static DateTime? Day(string? typed) =>
        DateTime.TryParseExact(
            typed?.Trim(),
            ["yyyy-MM-dd", "yyyy-M-d", "yyyy-M", "yyyy", "d.M.yyyy"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var day
        )
            ? day
            : null;
}
