using Forum.Domain.Members;
using Forum.Web.Pages.Shared;

namespace Forum.Web.Pages.Account;

/// <summary>The time zones as a form offers them: by region, then by name.</summary>
public static class ZoneChoices
{
    public static IEnumerable<IGrouping<ZoneRegion, ZoneChoice>> Of(DateTime now) =>
        from zone in TimeZones.Offered
        where zone.Id != TimeZoneInfo.Utc.Id
        let parts = zone.Id.Split('/', 2)
        let choice = new ZoneChoice(zone.Id, Name(parts[^1]), ZoneWords.Offset(zone.GetUtcOffset(now)))
        orderby choice.Name
        group choice by Enum.TryParse<ZoneRegion>(parts[0], out var region) ? region : ZoneRegion.Others into each
        orderby each.Key
        select each;

    private static string Name(string path) => path.Replace('_', ' ').Replace("/", ", ", StringComparison.Ordinal);
}

/// <param name="Id">As it is stored: Europe/Athens.</param>
/// <param name="Offset">From UTC, as it is today: summer moves it.</param>
public sealed record ZoneChoice(string Id, string Name, string Offset);

/// <summary>The first parts of the ids.</summary>
public enum ZoneRegion
{
    Africa,
    America,
    Antarctica,
    Arctic,
    Asia,
    Atlantic,
    Australia,
    Europe,
    Indian,
    Pacific,
    Others,
}
