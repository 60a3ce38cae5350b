using System.Globalization;

namespace Forum.Web.Pages.Admin;

/// <summary>Reads what people type into fields for numbers and days.</summary>
public static class Typed
{
    /// <summary>-1, which no verb takes, for anything else than a whole number.</summary>
    public static int Number(string? typed) =>
        int.TryParse(typed, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number)
            ? number
            : -1;

    /// <summary>The end of a last day (UTC); null where none was typed, the earliest of times where it was no day.</summary>
    public static DateTime? EndOf(string? lastDay)
    {
        if (string.IsNullOrWhiteSpace(lastDay))
            return null;
        return
            DateTime.TryParseExact(
                lastDay,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                out var day
            )
            && day.Year < 9000
            ? day.AddDays(1)
            : DateTime.UnixEpoch;
    }
}
