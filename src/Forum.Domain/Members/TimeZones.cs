namespace Forum.Domain.Members;

/// <summary>The time zones that members choose from: those of the IANA database as this machine has it, and UTC.</summary>
public static class TimeZones
{
    /// <summary>By their ids, which are paths: Europe/Athens.</summary>
    private static readonly Lazy<SortedDictionary<string, TimeZoneInfo>> Known = new(() =>
        new(Listed().ToDictionary(zone => zone.Id), StringComparer.Ordinal)
    );

    public static IReadOnlyCollection<TimeZoneInfo> Offered => Known.Value.Values;

    public static bool Has(string id) => Known.Value.ContainsKey(id);

    /// <summary>The zone of that id; UTC where none was chosen, or it was chosen on a machine that knew more of them.</summary>
    public static TimeZoneInfo Of(string? id) => id is not null && Known.Value.TryGetValue(id, out var zone) ? zone : TimeZoneInfo.Utc;

    /// <summary>A machine may call its own zones otherwise (Windows does); an id must mean the same on the next one.</summary>
    private static IEnumerable<TimeZoneInfo> Listed() =>
        TimeZoneInfo
            .GetSystemTimeZones()
            .Select(zone => zone.HasIanaId ? zone : Iana(zone))
            .OfType<TimeZoneInfo>()
            .Append(TimeZoneInfo.Utc)
            .DistinctBy(zone => zone.Id);

    private static TimeZoneInfo? Iana(TimeZoneInfo zone) =>
        TimeZoneInfo.TryConvertWindowsIdToIanaId(zone.Id, out var id) && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var found) ? found : null;
}
