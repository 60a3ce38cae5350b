using Forum.Domain.Badges;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.OwnData;

/// <summary>The badges that a member has won. Where they don't see it any more, it has no name here.</summary>
internal static class OwnAwards
{
    /// <param name="Place">Only where it is out of sight.</param>
    internal sealed record AwardRow(string? Badge, OwnPlace? Place, DateTime At, DateTime? RevokedAt);

    public static async Task<List<AwardRow>> Of(ForumDb db, Actor actor, long me, CancellationToken ct)
    {
        var language = actor.Language ?? await db.SiteSettings.Select(s => s.Language).SingleAsync(ct);
        var badges = await db.Badges.VisibleTo(db, actor, "OwnAwards").AsNoTracking().ToDictionaryAsync(b => b.Id, b => b.Definition, ct);
        var seen = await db.Awards.SeenBy(db, actor, "OwnAwards").Where(a => a.MemberId == me).Select(a => a.Id).ToListAsync(ct);
        var awards = await db.Awards.AsNoTracking().Where(a => a.MemberId == me).OrderBy(a => a.Id).ToListAsync(ct);
        return awards.ConvertAll(a =>
            seen.Contains(a.Id) && badges.TryGetValue(a.BadgeId, out var badge)
                ? new AwardRow(badge.In(language, language).Name, null, a.At, a.RevokedAt)
                : new AwardRow(null, OwnPlace.Unseen, a.At, a.RevokedAt)
        );
    }
}
