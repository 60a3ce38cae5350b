using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Members;

internal static class LiveSuspension
{
    /// <summary>Whether a member is suspended now.</summary>
    public static Task<bool> Of(ForumDb db, long memberId, CancellationToken ct)
    {
        var now = db.Now;
        return db.Sanctions.AnyAsync(
            s => s.MemberId == memberId && s.Kind == SanctionKind.Suspension && s.LiftedAt == null && (s.Until == null || s.Until > now),
            ct
        );
    }
}
