using Forum.Domain.Audiences;
using Forum.Domain.Boards;
using Forum.Domain.Members;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Badges;

/// <summary>A badge as an actor sees it.</summary>
/// <param name="BoardId">Of the board that it is for; empty for the site and for tags.</param>
/// <param name="PlaceName">Of the board or the tag; empty for the site.</param>
/// <param name="IsHidden">Not everybody sees its place.</param>
/// <param name="Holders">Members who have it, as far as the actor may know.</param>
/// <param name="Own">How many times the actor has won it.</param>
/// <param name="RuleBoards">The names of the boards that its rule names, by their ids, as far as the actor sees them.</param>
/// <param name="CanAward">The actor may give it, though not now where it is retired.</param>
public sealed record BadgeLine(
    string Id,
    BadgeDefinition Definition,
    int Version,
    ScopeKind Scope,
    string BoardId,
    string PlaceName,
    bool IsHidden,
    bool IsRetired,
    int Holders,
    int Own,
    bool CanManage,
    bool CanAward,
    IReadOnlyDictionary<string, string> RuleBoards
)
{
    /// <summary>Nobody learns of a secret one before somebody has won it, except by looking after it.</summary>
    internal bool IsKnown => !Definition.IsSecret || Holders > 0 || TellsPurpose;

    /// <summary>What a secret one is for is told to those who won it.</summary>
    public bool TellsPurpose => !Definition.IsSecret || Own > 0 || CanManage || CanAward;
}

/// <summary>A badge that an actor may give, for a choice.</summary>
public sealed record BadgeToGive(string Id, BadgeDefinition Definition, string PlaceName);

public static class BadgeReader
{
    /// <summary>All that the actor may know of, first steps first, then the older.</summary>
    public static async Task<IReadOnlyList<BadgeLine>> All(ForumDb db, Actor actor, CancellationToken ct)
    {
        var badges = await db.Badges.VisibleTo(db, actor, "Badges").AsNoTracking().OrderBy(b => b.Id).ToListAsync(ct);
        var lines = await Lines(db, actor, badges, ct);
        return [.. lines.Where(line => line.IsKnown).OrderBy(line => line.Definition.Tier)];
    }

    public static async Task<BadgeLine?> One(ForumDb db, Actor actor, string badgeId, CancellationToken ct)
    {
        var badges = await db.Badges.VisibleTo(db, actor, "OneBadge").AsNoTracking().Where(b => b.PublicId == badgeId).ToListAsync(ct);
        var line = (await Lines(db, actor, badges, ct)).SingleOrDefault();
        return line?.IsKnown == true ? line : null;
    }

    /// <summary>Those that the actor may give now.</summary>
    public static async Task<IReadOnlyList<BadgeToGive>> ToGive(ForumDb db, Actor actor, CancellationToken ct)
    {
        if (actor.IsGuest || actor.IsSuspended || !actor.HoldsSomewhere(Power.AwardBadge))
            return [];
        var badges = await db
            .Badges.VisibleTo(db, actor, "BadgesToGive")
            .AsNoTracking()
            .Where(b => b.RetiredAt == null)
            .OrderBy(b => b.Id)
            .ToListAsync(ct);
        var lines = await Lines(db, actor, badges, ct);
        return [.. lines.Where(line => line.CanAward).Select(line => new BadgeToGive(line.Id, line.Definition, line.PlaceName))];
    }

    private static async Task<List<BadgeLine>> Lines(ForumDb db, Actor actor, List<Badge> badges, CancellationToken ct)
    {
        if (badges.Count == 0)
            return [];
        var places = await Places(db, badges, ct);
        var definitions = badges.ToDictionary(b => b.Id, b => b.Definition);
        var boards = await Rules.RuleBoards.Names(db, actor, definitions.Values, ct);
        var (holders, own) = (await Holders(db, actor, badges, ct), await Own(db, actor, badges, ct));
        return badges.ConvertAll(badge =>
        {
            var place = places[badge.Id];
            return new BadgeLine(
                badge.PublicId,
                definitions[badge.Id],
                badge.Version,
                badge.ScopeKind,
                place.PublicId,
                place.Name,
                place.Place.AudienceId != Audience.EveryoneId,
                badge.RetiredAt is not null,
                holders.GetValueOrDefault(badge.Id),
                own.GetValueOrDefault(badge.Id),
                BadgePermits.Manage(actor, place.Place, db.Now).IsAllowed,
                BadgePermits.Award(actor, place.Place, db.Now).IsAllowed,
                boards
            );
        });
    }

    private static async Task<Dictionary<long, BadgePlace>> Places(ForumDb db, List<Badge> badges, CancellationToken ct)
    {
        var places = new Dictionary<long, BadgePlace>();
        foreach (var of in badges.GroupBy(b => (b.ScopeKind, b.TargetId, b.Tag)))
        {
            var place = await BadgePlace.Of(db, of.First(), ct);
            foreach (var badge in of)
                places[badge.Id] = place;
        }
        return places;
    }

    private static Task<Dictionary<long, int>> Holders(ForumDb db, Actor actor, List<Badge> badges, CancellationToken ct)
    {
        var (ids, members) = (badges.ConvertAll(b => b.Id), db.Members.VisibleTo(actor, "BadgeHolders"));
        return db
            .Awards.SeenBy(db, actor, "BadgeHolders")
            .Where(a => ids.Contains(a.BadgeId) && a.RevokedAt == null && members.Any(m => m.Id == a.MemberId))
            .GroupBy(a => a.BadgeId)
            .Select(of => new { of.Key, Holders = of.Select(a => a.MemberId).Distinct().Count() })
            .ToDictionaryAsync(of => of.Key, of => of.Holders, ct);
    }

    private static async Task<Dictionary<long, int>> Own(ForumDb db, Actor actor, List<Badge> badges, CancellationToken ct)
    {
        if (actor.MemberId is not { } me)
            return [];
        var ids = badges.ConvertAll(b => b.Id);
        var won = await db
            .Awards.SeenBy(db, actor, "OwnBadges")
            .Where(a => a.MemberId == me && a.RevokedAt == null && ids.Contains(a.BadgeId))
            .Select(a => new { a.BadgeId, a.Occasion })
            .ToListAsync(ct);
        return won.Distinct().GroupBy(a => a.BadgeId).ToDictionary(of => of.Key, of => of.Count());
    }
}
