using System.Globalization;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Search.Searches;

/// <summary>What somebody sees while searching, as a word: the audiences that they are in. It says nothing of what there is besides.</summary>
public static class SearcherSight
{
    public static string Of(Actor actor) => string.Join(' ', actor.Audiences.Distinct().Order());

    /// <summary>The sights that are no wider than the actor's own.</summary>
    internal static async Task<IReadOnlyList<string>> Within(ForumDb db, Actor actor, CancellationToken ct)
    {
        var all = await db.SearchedWords.Select(s => s.Sight).Distinct().Order().ToListAsync(ct);
        return [.. all.Where(sight => Audiences(sight).All(actor.Audiences.Contains))];
    }

    private static IEnumerable<long> Audiences(string sight) =>
        sight.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => long.Parse(id, CultureInfo.InvariantCulture));
}
