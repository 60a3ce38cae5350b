using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Threads;

/// <summary>What a member who leaves kept for themselves alone goes with them. Votes stay and count, as those of somebody without a name.</summary>
internal static class ForgetMarks
{
    public static async Task Of(ForumDb db, long memberId, CancellationToken ct)
    {
        await db.Drafts.Where(d => d.MemberId == memberId).ExecuteDeleteAsync(ct);
        await db.ReadMarks.Where(m => m.MemberId == memberId).ExecuteDeleteAsync(ct);
        await db.BoardReadMarks.Where(m => m.MemberId == memberId).ExecuteDeleteAsync(ct);
        // The address that they had where they came from names them, and leads to nobody any more.
        await db.OldAddresses.Where(a => a.MemberId == memberId).ExecuteDeleteAsync(ct);
    }
}
