using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Elections.Recalls;

internal static class ForgetSigner
{
    /// <summary>Inside the transaction in which somebody leaves: they sign nothing that still can be signed, and what they answered goes.</summary>
    public static async Task Of(ForumDb db, long memberId, CancellationToken ct)
    {
        await db
            .RecallSignatures.Where(s => s.MemberId == memberId && db.Recalls.Any(r => r.Id == s.RecallId && r.ElectionId == null))
            .ExecuteDeleteAsync(ct);
        await db
            .Recalls.Where(r => db.Mandates.Any(m => m.Id == r.MandateId && m.MemberId == memberId))
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.Answer, ""), ct);
    }
}
