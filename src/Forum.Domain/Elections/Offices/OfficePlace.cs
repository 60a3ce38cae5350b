using Forum.Domain.Audiences;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Elections.Offices;

/// <summary>Where an office holds, and what that place is called.</summary>
/// <param name="PublicId">Of the section or board; empty for the site.</param>
internal sealed record OfficePlace(Place Place, string PublicId, string Name)
{
    /// <summary>The audience that sees it is the one that elects.</summary>
    public static async Task<OfficePlace> Of(ForumDb db, Office office, CancellationToken ct)
    {
        if (office.ScopeKind == ScopeKind.Board)
        {
            var board = await db.Boards.AsNoTracking().SingleAsync(b => b.Id == office.TargetId, ct);
            return new OfficePlace(board.Place, board.PublicId, board.Name);
        }
        if (office.ScopeKind == ScopeKind.Site)
            return new OfficePlace(Place.Site, "", "");
        var section = await db.Sections.AsNoTracking().SingleAsync(s => s.Id == office.TargetId, ct);
        var audience = await Widest(db, section.Id, ct) ?? Audience.MembersId;
        return new OfficePlace(Place.Section(section.Id) with { AudienceId = audience }, section.PublicId, section.Name);
    }

    /// <summary>Whether somebody can still see it: its board wasn't closed, and its section has a board that isn't for groups alone.</summary>
    public static async Task<bool> Stands(ForumDb db, Office office, CancellationToken ct) =>
        office.ScopeKind switch
        {
            ScopeKind.Board => await db.Boards.AnyAsync(b => b.Id == office.TargetId, ct),
            ScopeKind.Section => await Widest(db, office.TargetId, ct) is not null,
            _ => true,
        };

    /// <summary>
    /// Who elects over a section: everybody, or all members, whoever sees one of its boards. Null where only groups see some: they have no
    /// audience in common, and one would learn of the other.
    /// </summary>
    internal static Task<long?> Widest(ForumDb db, long sectionId, CancellationToken ct) =>
        db.Boards.Where(b => b.SectionId == sectionId && b.AudienceId <= Audience.MembersId).MinAsync(b => (long?)b.AudienceId, ct);

    /// <summary>What is recorded about it: whoever sees the place sees the act.</summary>
    public ActObject Object(string? before = null, string? after = null, long? memberId = null) =>
        new(Place.AudienceId)
        {
            BoardId = Place.BoardId,
            MemberId = memberId,
            Before = before,
            After = after,
        };
}
