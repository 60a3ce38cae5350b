using Forum.Domain.Badges;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.OwnData;

/// <summary>The badges that a member has won, as far as they see them: others come and go by what happens out of their sight.</summary>
internal static class OwnAwards
{
    internal sealed record AwardRow(string Badge, DateTime At, DateTime? RevokedAt);

    public static async Task<List<AwardRow>> Of(ForumDb db, Actor actor, long me, CancellationToken ct)
    {
        var language = actor.Language ?? await db.SiteSettings.Select(s => s.Language).SingleAsync(ct);
        var badges = await db.Badges.VisibleTo(db, actor, "OwnAwards").AsNoTracking().ToDictionaryAsync(b => b.Id, b => b.Definition, ct);
        var awards = await db.Awards.SeenBy(db, actor, "OwnAwards").AsNoTracking().Where(a => a.MemberId == me).OrderBy(a => a.Id).ToListAsync(ct);
        return
        [
            .. awards
                .Where(a => badges.ContainsKey(a.BadgeId))
                .Select(a => new AwardRow(badges[a.BadgeId].In(language, language).Name, a.At, a.RevokedAt)),
        ];
    }
}
