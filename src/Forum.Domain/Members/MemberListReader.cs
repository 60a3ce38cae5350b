using Forum.Domain.Members.Names;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Members;

public sealed record MemberLine(MemberCard Member, DateTime JoinedAt, bool Suspended, bool Silenced);

public static class MemberListReader
{
    public const int PageSize = 50;

    /// <summary>Members whose name contains what was typed, newest first, for those who help members.</summary>
    /// <param name="page">From 1.</param>
    public static async Task<Outcome<(IReadOnlyList<MemberLine> Members, int Total)>> Read(
        ForumDb db,
        Actor actor,
        string? name,
        int page,
        CancellationToken ct
    )
    {
        if (MemberPermits.Help(actor, db.Now).Refuses(out var why))
            return why;
        var (now, folded) = (db.Now, MemberName.Fold(name ?? ""));
        // An imported member may be known by a name that is not theirs alone, or by the one that they had elsewhere.
        var typed = name?.Trim() ?? "";
        var members = db
            .Members.VisibleTo(actor)
            .Where(m =>
                folded == ""
                || m.FoldedName.Contains(folded)
                || (m.Origin == MemberOrigin.Imported && (m.Name.Contains(typed) || m.SourceName!.Contains(typed)))
            );
        var rows = await members
            .OrderByDescending(m => m.JoinedAt)
            .ThenBy(m => m.PublicId)
            .Skip((Math.Clamp(page, 1, 100_000) - 1) * PageSize)
            .Take(PageSize)
            .Select(m => new MemberLine(
                new MemberCard(m.PublicId, m.Name, m.Standing),
                m.JoinedAt,
                db.Sanctions.Any(s =>
                    s.MemberId == m.Id && s.Kind == SanctionKind.Suspension && s.LiftedAt == null && (s.Until == null || s.Until > now)
                ),
                db.Sanctions.Any(s =>
                    s.MemberId == m.Id && s.Kind == SanctionKind.Silence && s.LiftedAt == null && (s.Until == null || s.Until > now)
                )
            ))
            .ToListAsync(ct);
        return (rows, await members.CountAsync(ct));
    }
}
