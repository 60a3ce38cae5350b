namespace Forum.Domain.Elections.Offices;

internal static class ElectionsUnderWay
{
    /// <summary>Those that decide who holds an office and haven't ended: at most one an office. Votes about mandates go on beside it.</summary>
    public static IQueryable<Election> UnderWay(this IQueryable<Election> elections) =>
        elections.Where(e => e.Kind != ElectionKind.Recall && e.EndedAt == null);
}
