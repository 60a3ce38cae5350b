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
    public static async Task<OfficePlace> Of(ForumDb db, Office office, CancellationToken ct) => (await Of(db, [office], ct))[office.Id];

    /// <summary>Those of several, by office, in two statements at most.</summary>
    public static async Task<Dictionary<long, OfficePlace>> Of(ForumDb db, IReadOnlyCollection<Office> offices, CancellationToken ct)
    {
        var boards = await Boards(db, [.. offices.Where(o => o.ScopeKind == ScopeKind.Board).Select(o => o.TargetId)], ct);
        var sections = await Sections(db, [.. offices.Where(o => o.ScopeKind == ScopeKind.Section).Select(o => o.TargetId)], ct);
        return offices.ToDictionary(
            office => office.Id,
            office =>
                office.ScopeKind switch
                {
                    ScopeKind.Board => boards[office.TargetId],
                    ScopeKind.Section => sections[office.TargetId],
                    _ => new OfficePlace(Place.Site, "", ""),
                }
        );
    }

    private static async Task<Dictionary<long, OfficePlace>> Boards(ForumDb db, IReadOnlyCollection<long> ids, CancellationToken ct) =>
        ids.Count == 0
            ? []
            : (await db.Boards.AsNoTracking().Where(b => ids.Contains(b.Id)).ToListAsync(ct)).ToDictionary(
                board => board.Id,
                board => new OfficePlace(board.Place, board.PublicId, board.Name)
            );

    private static async Task<Dictionary<long, OfficePlace>> Sections(ForumDb db, IReadOnlyCollection<long> ids, CancellationToken ct)
    {
        if (ids.Count == 0)
            return [];
        var rows = await db
            .Sections.AsNoTracking()
            .Where(s => ids.Contains(s.Id))
            .Select(s => new
            {
                Section = s,
                Widest = db.Boards.Where(b => b.SectionId == s.Id && b.AudienceId <= Audience.MembersId).Min(b => (long?)b.AudienceId),
            })
            .ToListAsync(ct);
        return rows.ToDictionary(
            row => row.Section.Id,
            row => new OfficePlace(
                Place.Section(row.Section.Id) with
                {
                    AudienceId = row.Widest ?? Audience.MembersId,
                },
                row.Section.PublicId,
                row.Section.Name
            )
        );
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
