using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Search.Searches;

/// <summary>What people looked for in vain; the most wanted first.</summary>
/// <param name="Since">The first moment (UTC) that is counted.</param>
/// <param name="FoundNothing">Words that found nothing.</param>
/// <param name="NotOpened">Words that found something, of which nobody opened anything.</param>
public sealed record SearchesPage(DateTime Since, IReadOnlyList<SearchesLine> FoundNothing, IReadOnlyList<SearchesLine> NotOpened);

public sealed record SearchesLine(string Words, int People);

public static class SearchesReader
{
    public const int Months = 3;
    private const int Lines = 50;

    public static async Task<Outcome<SearchesPage>> Read(ForumDb db, Actor actor, CancellationToken ct)
    {
        if (Authority.Decide(actor, Power.SeeSearches, Place.Site, db.Now).Refuses(out var why))
            return why;
        var since = new DateTime(db.Now.Year, db.Now.Month, 1, 0, 0, 0, DateTimeKind.Utc).AddMonths(1 - Months);
        var sights = await SearcherSight.Within(db, actor, ct);
        var words = await db
            .SearchedWords.Where(s => s.Month >= since && sights.Contains(s.Sight))
            .GroupBy(s => s.Words)
            .Select(g => new
            {
                Words = g.Key,
                People = g.Sum(s => s.People),
                Nothing = g.Sum(s => s.Nothing),
                Clicked = g.Sum(s => s.Clicked),
            })
            .Where(w => w.Nothing > 0 || w.Clicked == 0)
            .ToListAsync(ct);
        return new SearchesPage(
            since,
            Sorted(words.Where(w => w.Nothing > 0).Select(w => new SearchesLine(w.Words, w.Nothing))),
            Sorted(words.Where(w => w.Nothing < w.People && w.Clicked == 0).Select(w => new SearchesLine(w.Words, w.People - w.Nothing)))
        );
    }

    private static IReadOnlyList<SearchesLine> Sorted(IEnumerable<SearchesLine> lines) =>
        [.. lines.OrderByDescending(line => line.People).ThenBy(line => line.Words, StringComparer.Ordinal).Take(Lines)];
}
