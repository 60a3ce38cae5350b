using System.Globalization;
using Forum.Domain.Audiences;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Moderation.Chains;

/// <summary>How the chain that everybody sees stood at the end of a day (UTC).</summary>
/// <param name="Acts">How many were done that day.</param>
/// <param name="Head">The hash of the day's last link, in hexadecimal.</param>
public sealed record LogDay(DateTime Day, int Acts, string Head);

public static class LogDays
{
    private const int Days = 14;

    /// <summary>The days of the last two weeks on which something was done, without today, the latest first.</summary>
    public static async Task<IReadOnlyList<LogDay>> Read(ForumDb db, CancellationToken ct)
    {
        var today = db.Now.Date;
        var since = today.AddDays(-Days);
        var links = await db
            .ActLinks.Where(l => l.AudienceId == Audience.EveryoneId && l.IsOpen && l.At >= since && l.At < today)
            .OrderBy(l => l.Number)
            .Select(l => new
            {
                l.At,
                l.Event,
                l.Hash,
            })
            .ToListAsync(ct);
        return
        [
            .. links
                .GroupBy(l => l.At.Date)
                .OrderByDescending(day => day.Key)
                .Select(day => new LogDay(day.Key, day.Count(l => l.Event == LinkEvent.Done), VerifyLog.Written(day.Last().Hash))),
        ];
    }

    /// <summary>As dates are written in ids: 2026-01-31.</summary>
    public static string Written(this LogDay day) => day.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
