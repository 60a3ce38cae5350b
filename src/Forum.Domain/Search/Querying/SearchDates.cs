using System.Globalization;

namespace Forum.Domain.Search.Querying;

/// <summary>Days as they are typed: "2024", "2024-03", "2024-03-05", "5.3.2024", "7d" (so long ago).</summary>
internal static class SearchDates
{
    private const int MostDigits = 4;
    private static readonly string[] Forms = ["yyyy", "yyyy-M", "yyyy-M-d", "yyyy/M/d", "d.M.yyyy", "M.yyyy"];

    /// <summary>The first moment (UTC) of the year, month or day; null where it is none.</summary>
    public static DateTime? Parse(string typed, DateTime now) =>
        DateTime.TryParseExact(
            typed,
            Forms,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var date
        )
            ? date
            : Ago(typed, now);

    /// <summary>As short as it can be said.</summary>
    public static string Write(DateTime date) =>
        date.ToString(
            date.Day > 1 ? "yyyy-MM-dd"
                : date.Month > 1 ? "yyyy-MM"
                : "yyyy",
            CultureInfo.InvariantCulture
        );

    private static DateTime? Ago(string typed, DateTime now)
    {
        var digits = typed.TakeWhile(char.IsAsciiDigit).Count();
        if (digits is 0 or > MostDigits || !SearchVocabulary.PeriodByName.TryGetValue(TypedText.Fold(typed[digits..]), out var period))
            return null;
        var count = int.Parse(typed[..digits], NumberStyles.None, CultureInfo.InvariantCulture);
        var months = period switch
        {
            'm' => count,
            'y' => count * 12,
            _ => 0,
        };
        var days = period switch
        {
            'd' => count,
            'w' => count * 7,
            _ => 0,
        };
        var isKnown = months / 12 < now.Year - 1 && days / 365 < now.Year - 1;
        return isKnown ? now.Date.AddMonths(-months).AddDays(-days) : null;
    }
}
