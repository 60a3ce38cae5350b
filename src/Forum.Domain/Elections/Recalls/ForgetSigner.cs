using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Elections.Recalls;

internal static class ForgetSigner
{
    /// <summary>
    /// Inside the transaction in which somebody leaves: they sign nothing that still can be signed, and what they answered goes. A petition that
    /// they started stays without their name, as a post does.
    /// </summary>
    /// <param name="withPosts">Their posts go as far as nobody has answered them, and so does a petition of theirs that nobody signed or answered.</param>
    public static async Task Of(ForumDb db, long memberId, bool withPosts, CancellationToken ct)
    {
        await db
            .RecallSignatures.Where(s => s.MemberId == memberId && db.Recalls.Any(r => r.Id == s.RecallId && r.ElectionId == null))
            .ExecuteDeleteAsync(ct);
        await db
            .Recalls.Where(r => db.Mandates.Any(m => m.Id == r.MandateId && m.MemberId == memberId))
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.Answer, ""), ct);
        if (withPosts)
            await db
                .Recalls.Where(r => r.StarterId == memberId && r.ElectionId == null && r.Answer == "" && r.Signatures.Count == 0)
                .ExecuteDeleteAsync(ct);
    }
}
