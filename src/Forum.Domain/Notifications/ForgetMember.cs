using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Notifications;

/// <summary>Everything here is a member's own: it goes with them.</summary>
internal static class ForgetMember
{
    public static async Task Of(ForumDb db, long memberId, CancellationToken ct)
    {
        await db.Notices.Where(n => n.MemberId == memberId).ExecuteDeleteAsync(ct);
        await db.Subscriptions.Where(s => s.MemberId == memberId).ExecuteDeleteAsync(ct);
        await db.Bookmarks.Where(b => b.MemberId == memberId).ExecuteDeleteAsync(ct);
        await db.NoticeSettings.Where(s => s.MemberId == memberId).ExecuteDeleteAsync(ct);
    }
}
