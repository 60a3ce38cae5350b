using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Elections.Recalls;

/// <summary>Who has signed a petition, page by page in the order of signing.</summary>
/// <param name="Count">On all pages.</param>
public sealed record SignerList(IReadOnlyList<RecallPerson> People, int Count, int Page, int Pages)
{
    public const int PageSize = 50;

    /// <param name="page">From 1; behind the last it is the last.</param>
    internal static async Task<SignerList> Of(ForumDb db, Recall recall, int page, CancellationToken ct)
    {
        var signatures = db.RecallSignatures.Where(s => s.RecallId == recall.Id);
        var count = await signatures.CountAsync(ct);
        var pages = Math.Max(1, (count + PageSize - 1) / PageSize);
        var shown = Math.Min(page, pages);
        var members = await signatures
            .OrderBy(s => s.At)
            .ThenBy(s => s.MemberId)
            .Skip((shown - 1) * PageSize)
            .Take(PageSize)
            .Join(db.Members, s => s.MemberId, m => m.Id, (s, m) => new { s.At, Member = m })
            .OrderBy(row => row.At)
            .ThenBy(row => row.Member.Id)
            .AsNoTracking()
            .ToListAsync(ct);
        return new SignerList(members.ConvertAll(row => RecallPerson.Of(row.Member)), count, shown, pages);
    }
}
