using Forum.Domain.Elections.Recalls;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.OwnData;

/// <summary>A member's part in petitions to end mandates. One about an office that they don't see any more has no title here.</summary>
internal static class OwnRecalls
{
    /// <param name="Place">Only where it is out of sight.</param>
    internal sealed record StartedRow(string? Office, OwnPlace? Place, DateTime At, string Reason);

    internal sealed record SignedRow(string? Office, OwnPlace? Place, DateTime At);

    public static async Task<List<StartedRow>> Started(ForumDb db, Actor actor, long me, CancellationToken ct)
    {
        var titles = await Titles(db, actor, ct);
        var rows = await db.Recalls.AsNoTracking().Where(r => r.StarterId == me).OrderBy(r => r.Id).ToListAsync(ct);
        return rows.ConvertAll(r => new StartedRow(titles.GetValueOrDefault(r.Id), Place(titles, r.Id), r.At, r.Reason));
    }

    public static async Task<List<SignedRow>> Signed(ForumDb db, Actor actor, long me, CancellationToken ct)
    {
        var titles = await Titles(db, actor, ct);
        var rows = await db.RecallSignatures.AsNoTracking().Where(s => s.MemberId == me).OrderBy(s => s.RecallId).ToListAsync(ct);
        return rows.ConvertAll(s => new SignedRow(titles.GetValueOrDefault(s.RecallId), Place(titles, s.RecallId), s.At));
    }

    /// <summary>The offices of the petitions that they see now.</summary>
    private static Task<Dictionary<long, string>> Titles(ForumDb db, Actor actor, CancellationToken ct) =>
        db
            .Recalls.VisibleTo(db, actor, "OwnRecalls")
            .Select(r => new
            {
                r.Id,
                Office = db.Offices.Where(o => db.Mandates.Any(m => m.Id == r.MandateId && m.OfficeId == o.Id)).Select(o => o.Title).First(),
            })
            .ToDictionaryAsync(r => r.Id, r => r.Office, ct);

    private static OwnPlace? Place(Dictionary<long, string> titles, long recall) => titles.ContainsKey(recall) ? null : OwnPlace.Unseen;
}
