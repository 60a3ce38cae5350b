using Forum.Domain.Boards;
using Forum.Domain.Members;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Reputation;

/// <summary>One of the first members of a leaderboard.</summary>
/// <param name="Place">From 1; whoever has as much has the same place.</param>
/// <param name="Sum">Points, or threads of newcomers.</param>
public sealed record LeaderboardLine(int Place, MemberCard Member, int Sum);

public sealed record LeaderboardBoard(string Id, string Name);

/// <param name="Boards">Those that the actor sees, for a choice.</param>
/// <param name="IsUnlisted">The actor has chosen to stand in no such list.</param>
public sealed record Leaderboard(IReadOnlyList<LeaderboardLine> Lines, IReadOnlyList<LeaderboardBoard> Boards, bool IsUnlisted);

public static class LeaderboardReader
{
    /// <summary>It is about those at the head: there are no further pages.</summary>
    public const int Most = 50;

    /// <summary>Counts what the actor sees, of members who let lists name them.</summary>
    public static async Task<Leaderboard> Read(ForumDb db, Actor actor, LeaderboardFilter filter, CancellationToken ct)
    {
        var sums = filter
            .Lines(db, actor)
            .GroupBy(l => l.MemberId)
            .Select(of => new { of.Key, Sum = filter.List == LeaderboardList.Newcomers ? of.Count() : of.Sum(l => l.Points) })
            .Where(of => of.Sum > 0);
        var rows = await db
            .Members.VisibleTo(actor, "LeaderboardMembers")
            .Where(m => (m.Shows & ProfileParts.Unlisted) == 0)
            .Join(sums, m => m.Id, of => of.Key, (m, of) => new { Member = m, of.Sum })
            .OrderByDescending(row => row.Sum)
            .ThenBy(row => row.Member.Name)
            .ThenBy(row => row.Member.PublicId)
            .Take(Most)
            .Select(row => new { Card = new MemberCard(row.Member.PublicId, row.Member.Name, row.Member.Standing), row.Sum })
            .ToListAsync(ct);
        var boards = await db
            .Boards.VisibleTo(actor, "LeaderboardBoards")
            .OrderBy(b => b.Name)
            .ThenBy(b => b.PublicId)
            .Select(b => new LeaderboardBoard(b.PublicId, b.Name))
            .ToListAsync(ct);
        var unlisted = await db.Members.AnyAsync(m => m.Id == actor.MemberId && (m.Shows & ProfileParts.Unlisted) != 0, ct);
        return new Leaderboard(
            [.. rows.Select(row => new LeaderboardLine(1 + rows.Count(r => r.Sum > row.Sum), row.Card, row.Sum))],
            boards,
            unlisted
        );
    }
}
