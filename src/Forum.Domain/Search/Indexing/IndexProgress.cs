using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Search.Indexing;

/// <summary>How far the index is made. While it is being made, what is found is true, but there may be more.</summary>
/// <param name="Percent">From 0 to 100, by the posts that there are.</param>
public sealed record IndexProgress(bool IsWhole, int Percent)
{
    public static async Task<IndexProgress> Read(ForumDb db, CancellationToken ct)
    {
        var states = await db.SearchStates.ToListAsync(ct);
        var (last, done) = (states.Sum(s => s.Last), states.Where(s => s.Version == IndexVersion.Current).Sum(s => s.DoneTo));
        var isWhole = states.TrueForAll(s => s.IsWhole);
        return new IndexProgress(isWhole, isWhole ? 100 : (int)(last == 0 ? 0 : Math.Min(99, 100 * done / last)));
    }
}
