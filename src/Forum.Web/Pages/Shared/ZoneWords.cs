using System.Globalization;
using Forum.Web.Languages;

namespace Forum.Web.Pages.Shared;

/// <summary>Says in which zone a moment is told.</summary>
public static class ZoneWords
{
    /// <summary>"21 Nov 2026, 16:05, Europe/Athens (UTC+2)".</summary>
    /// <param name="told">The moment as the zone's clocks show it.</param>
    public static string Named(Texts texts, string told, DateTime utc, TimeZoneInfo zone) =>
        zone.Id == TimeZoneInfo.Utc.Id
            ? texts["dates.named", ("at", told), ("zone", Offset(TimeSpan.Zero))]
            : texts["dates.inZone", ("at", told), ("zone", zone.Id), ("offset", Offset(zone.GetUtcOffset(utc)))];

    /// <summary>"UTC+5:30"</summary>
    public static string Offset(TimeSpan offset)
    {
        var (sign, ahead) = (offset < TimeSpan.Zero ? "\u2212" : "+", offset.Duration());
        var minutes = ahead.Minutes == 0 ? "" : ":" + ahead.Minutes.ToString("00", CultureInfo.InvariantCulture);
        return ahead == TimeSpan.Zero ? "UTC" : string.Create(CultureInfo.InvariantCulture, $"UTC{sign}{(int)ahead.TotalHours}{minutes}");
    }
}
