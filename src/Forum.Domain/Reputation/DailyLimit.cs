namespace Forum.Domain.Reputation;

/// <summary>
/// Cuts what votes of one day come to. Which post's votes count in full is decided by the posts and not by who voted first, so the lines are the same in
/// whatever order the votes came.
/// </summary>
internal static class DailyLimit
{
    public static IEnumerable<LedgerEntry> Cut(IEnumerable<LedgerEntry> entries) =>
        entries.GroupBy(entry => (entry.MemberId, entry.Day, entry.AudienceId, PointTable.Of(entry.Rule).IsCapped)).SelectMany(Within);

    private static IEnumerable<LedgerEntry> Within(IGrouping<(long, DateTime, long, bool IsCapped), LedgerEntry> day)
    {
        var left = day.Key.IsCapped ? PointTable.DailyCap : int.MaxValue;
        foreach (var entry in day.OrderBy(entry => entry.PostId))
        {
            var points = Math.Min(entry.Points, left);
            if (day.Key.IsCapped)
                left -= points;
            yield return entry with
            {
                Points = points,
            };
        }
    }
}
