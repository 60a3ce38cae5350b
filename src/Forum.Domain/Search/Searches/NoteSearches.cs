using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Search.Searches;

/// <summary>Writes down what was counted in memory; forgets what is older than a year.</summary>
public static class NoteSearches
{
    private const int MonthsKept = 12;

    public static Task Run(ForumDb db, IReadOnlyCollection<SearchCount> counts, CancellationToken ct) =>
        db.Write(
            async () =>
            {
                foreach (var count in counts)
                {
                    var known = await db.SearchedWords.SingleOrDefaultAsync(
                        s => s.Month == count.Month && s.Sight == count.Sight && s.Words == count.Words,
                        ct
                    );
                    if (known is null)
                        db.Add(known = new SearchedWords(count.Month, count.Sight, count.Words));
                    known.Count(count);
                }
                var oldest = db.Now.AddMonths(-MonthsKept);
                await db.SearchedWords.Where(s => s.Month < oldest).ExecuteDeleteAsync(ct);
                return default(Nothing);
            },
            ct
        );
}
