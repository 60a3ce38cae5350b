using Forum.Domain.Audiences;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Boards;

/// <summary>One board as the admin page and the menus show it.</summary>
/// <param name="ThreadCount">Null where the actor doesn't see all its threads.</param>
/// <param name="Own">Null where whoever sees the board sees its threads.</param>
public sealed record BoardLine(
    string Id,
    string Name,
    string Description,
    string SectionId,
    string SectionName,
    int SectionPosition,
    AudienceKind Audience,
    IReadOnlyList<string> GroupIds,
    IReadOnlyList<string> GroupNames,
    ThreadFormats Formats,
    int Position,
    int? ThreadCount,
    OwnThreads? Own,
    bool CanChange
);

public sealed record SectionLine(string Id, string Name, int Position);

public static class BoardListReader
{
    /// <summary>The boards that an actor sees, in their order.</summary>
    public static async Task<IReadOnlyList<BoardLine>> Boards(ForumDb db, Actor actor, CancellationToken ct)
    {
        var rows = await db
            .Boards.VisibleTo(actor)
            .OrderBy(b => b.Section.Position)
            .ThenBy(b => b.Section.PublicId)
            .ThenBy(b => b.Position)
            .ThenBy(b => b.PublicId)
            .Select(b => new
            {
                Board = b,
                b.Section,
                b.Audience.Kind,
                b.AudienceId,
            })
            .ToListAsync(ct);
        var groups = await GroupsOf(db, [.. rows.Where(r => r.Kind == AudienceKind.Groups).Select(r => r.AudienceId).Distinct()], ct);
        var own = await OwnThreads.Of(db, actor, rows.Select(r => r.Board), ct);
        return
        [
            .. rows.Select(r => new BoardLine(
                r.Board.PublicId,
                r.Board.Name,
                r.Board.Description,
                r.Section.PublicId,
                r.Section.Name,
                r.Section.Position,
                r.Kind,
                [.. groups[r.AudienceId].Select(g => g.Id)],
                [.. groups[r.AudienceId].Select(g => g.Name)],
                r.Board.Formats,
                r.Board.Position,
                r.Board.IsWhollySeenBy(actor) ? r.Board.ThreadCount : null,
                own.GetValueOrDefault(r.Board.ReviewersId ?? 0),
                BoardPermits.ChangeBoard(actor, r.Board, db.Now).IsAllowed
            )),
        ];
    }

    /// <summary>All sections, for whoever may change boards; a section's name hides nothing.</summary>
    public static async Task<IReadOnlyList<SectionLine>> Sections(ForumDb db, CancellationToken ct) =>
        await db
            .Sections.OrderBy(s => s.Position)
            .ThenBy(s => s.PublicId)
            .Select(s => new SectionLine(s.PublicId, s.Name, s.Position))
            .ToListAsync(ct);

    internal static async Task<ILookup<long, (string Id, string Name)>> GroupsOf(ForumDb db, long[] audiences, CancellationToken ct)
    {
        if (audiences.Length == 0)
            return Array.Empty<long>().ToLookup(id => id, _ => ("", ""));
        var rows = await db
            .AudienceGroups.Where(a => audiences.Contains(a.AudienceId))
            .Join(
                db.Groups,
                a => a.GroupId,
                g => g.Id,
                (a, g) =>
                    new
                    {
                        a.AudienceId,
                        g.PublicId,
                        g.Name,
                    }
            )
            .OrderBy(r => r.Name)
            .ToListAsync(ct);
        return rows.ToLookup(r => r.AudienceId, r => (r.PublicId, r.Name));
    }
}
