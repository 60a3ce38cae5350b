using Forum.Domain.Search.Indexing;

namespace Forum.Domain.Search.Ranking;

internal static class DateMarks
{
    private const int FirstYear = 1990;

    /// <summary>The marks of the months at the ends of a time and of the years between, which cover it; what is before or after in these months is left out later.</summary>
    public static IEnumerable<string> Between(DateTime? from, DateTime? before, DateTime now)
    {
        var (first, last) = (from ?? new DateTime(FirstYear, 1, 1), before is { } b && b <= now ? b.AddTicks(-1) : now);
        for (var year = Math.Max(FirstYear, first.Year); year <= last.Year; year++)
        {
            var (fromMonth, toMonth) = (year == first.Year ? first.Month : 1, year == last.Year ? last.Month : 12);
            if (fromMonth == 1 && toMonth == 12)
                yield return IndexMarks.Year(new DateTime(year, 1, 1));
            else
                for (var month = fromMonth; month <= toMonth; month++)
                    yield return IndexMarks.Month(new DateTime(year, month, 1));
        }
    }
}
