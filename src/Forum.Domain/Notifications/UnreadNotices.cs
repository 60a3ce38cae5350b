using Forum.Domain.Badges;
using Forum.Domain.Certificates;
using Forum.Domain.Members;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Notifications;

public static class UnreadNotices
{
    /// <summary>Nobody counts further; it is said as "99+".</summary>
    public const int Most = 99;

    /// <summary>How many unread notices the actor has of what they see now, of warnings, badges and certificates, up to <see cref="Most"/> and one more.</summary>
    public static async Task<int> Count(ForumDb db, Actor actor, CancellationToken ct) =>
        actor.MemberId is { } me
            ? await db
                .Notices.Where(n => n.MemberId == me && n.ReadAt == null)
                .SeenBy(db, actor)
                .Select(row => row.Notice.Id)
                .Concat(WarningReader.Unread(db, me).Select(w => w.Id))
                .Concat(BadgeNews.Unread(db, actor, me))
                .Concat(CertificateNews.Unread(db, me))
                .Take(Most + 1)
                .CountAsync(ct)
            : 0;
}
