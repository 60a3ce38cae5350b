using Forum.Domain.Members;
using Forum.Domain.Notifications;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Badges;

/// <summary>What a member is told of badges that they have won, as far as they see them when they read it.</summary>
public static class BadgeNews
{
    /// <summary>The latest first; none where they don't want to be told.</summary>
    public static async Task<IReadOnlyList<WonBadge>> Lately(ForumDb db, Actor actor, CancellationToken ct)
    {
        if (actor.MemberId is not { } me || !await IsWanted(db, me, ct))
            return [];
        return [.. (await AwardReader.Won(db, actor, New(db, actor, me, "BadgeNews"), "BadgeNews", ct)).OrderByDescending(b => b.At)];
    }

    /// <summary>The ids of those that the member hasn't marked read while they are news.</summary>
    internal static IQueryable<long> Unread(ForumDb db, Actor actor, long memberId)
    {
        var badges = db.Badges.VisibleTo(db, actor, "UnreadBadges");
        var bit = NoticeSettings.Bit(NoticeKind.BadgeWon);
        return New(db, actor, memberId, "UnreadBadges")
            .Where(a => a.ReadAt == null && badges.Any(b => b.Id == a.BadgeId))
            .Where(a => !db.NoticeSettings.Any(s => s.MemberId == memberId && (s.Unwanted & bit) != 0))
            .Select(a => a.Id);
    }

    /// <summary>The member has read all of them.</summary>
    internal static Task Note(ForumDb db, long memberId, CancellationToken ct)
    {
        var now = db.Now;
        return db.Awards.Where(a => a.MemberId == memberId && a.ReadAt == null).ExecuteUpdateAsync(s => s.SetProperty(a => a.ReadAt, now), ct);
    }

    private static IQueryable<Award> New(ForumDb db, Actor actor, long me, string surface)
    {
        var since = db.Now - WarningReader.News;
        return db.Awards.SeenBy(db, actor, surface).Where(a => a.MemberId == me && a.RevokedAt == null && a.At > since);
    }

    private static async Task<bool> IsWanted(ForumDb db, long me, CancellationToken ct)
    {
        var unwanted = await db.NoticeSettings.Where(s => s.MemberId == me).Select(s => s.Unwanted).SingleOrDefaultAsync(ct);
        return (unwanted & NoticeSettings.Bit(NoticeKind.BadgeWon)) == 0;
    }
}
