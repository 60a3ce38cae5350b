using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Badges;

/// <summary>Where a badge can be won, and what that place is called.</summary>
/// <param name="PublicId">Of the board; empty elsewhere.</param>
/// <param name="Name">Of the board or the tag; empty for the site.</param>
internal sealed record BadgePlace(Place Place, string PublicId, string Name)
{
    public static async Task<BadgePlace> Of(ForumDb db, Badge badge, CancellationToken ct)
    {
        if (badge.ScopeKind != ScopeKind.Board)
            return badge.ScopeKind == ScopeKind.Tag ? new(Place.Tag(badge.Tag), "", badge.Tag) : new(Place.Site, "", "");
        var board = await db.Boards.AsNoTracking().SingleAsync(b => b.Id == badge.TargetId, ct);
        return new BadgePlace(board.Place, board.PublicId, board.Name);
    }

    /// <summary>What is recorded about the badge: whoever sees the place sees the act. One that is secret isn't named.</summary>
    public async Task<ActObject> Object(ForumDb db, Badge badge, CancellationToken ct) =>
        new(Place.AudienceId)
        {
            BoardId = Place.BoardId,
            Before = badge.Definition.IsSecret ? null : await NameOf(db, badge, ct),
            After = badge.PublicId,
        };

    /// <summary>The same about an award.</summary>
    public async Task<ActObject> Object(ForumDb db, Badge badge, Award award, long? threadId, CancellationToken ct) =>
        new(award.AudienceId)
        {
            BoardId = Place.BoardId,
            ThreadId = threadId,
            PostId = award.PostId,
            MemberId = award.MemberId,
            Before = await NameOf(db, badge, ct),
            After = award.PublicId,
        };

    private static async Task<string> NameOf(ForumDb db, Badge badge, CancellationToken ct)
    {
        var language = await db.SiteSettings.Select(s => s.Language).SingleAsync(ct);
        return badge.Definition.In(language, language).Name;
    }
}
