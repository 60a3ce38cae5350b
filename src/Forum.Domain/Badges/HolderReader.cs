using Forum.Domain.Members;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Badges;

/// <summary>Somebody who won a badge, and for what.</summary>
/// <param name="Evidence">Null where there is none, or none that the actor can read.</param>
public sealed record HolderLine(string AwardId, MemberCard Member, DateTime At, EvidenceLine? Evidence);

/// <summary>One page of those who won a badge, the latest first; each time counts.</summary>
public sealed record HolderPage(IReadOnlyList<HolderLine> Holders, ThreadCursor? Newer, ThreadCursor? Older);

public static class HolderReader
{
    public const int PageSize = 30;

    /// <param name="badgeId">Of a badge that the actor sees.</param>
    public static async Task<HolderPage> Read(ForumDb db, Actor actor, string badgeId, ThreadCursor? cursor, CancellationToken ct)
    {
        var members = db.Members.VisibleTo(actor, "Holders");
        var won = db
            .Awards.SeenBy(db, actor, "Holders")
            .Where(a => a.RevokedAt == null && db.Badges.Any(b => b.Id == a.BadgeId && b.PublicId == badgeId))
            .Where(a => members.Any(m => m.Id == a.MemberId));
        var rows = await Sorted(won, cursor)
            .Take(PageSize + 1)
            .Select(a => new
            {
                a.PublicId,
                a.At,
                a.PostId,
                Member = db.Members.Where(m => m.Id == a.MemberId).Select(m => new MemberCard(m.PublicId, m.Name, m.Standing)).First(),
            })
            .ToListAsync(ct);
        var evidence = await BadgeEvidenceReader.Of(db, actor, rows.Select(row => row.PostId), ct);
        var lines = rows.ConvertAll(row => new HolderLine(
            row.PublicId,
            row.Member,
            row.At,
            row.PostId is { } post ? evidence.GetValueOrDefault(post) : null
        ));
        var (holders, newer, older) = ListPage.Cut(
            lines,
            PageSize,
            cursor,
            (line, backwards) => new ThreadCursor(line.At.Ticks, line.AwardId, backwards)
        );
        return new HolderPage(holders, newer, older);
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Globalization", "CA1309", Justification = "Only this overload becomes a comparison in SQL.")]
    private static IQueryable<Award> Sorted(IQueryable<Award> awards, ThreadCursor? cursor)
    {
        if (cursor is null)
            return awards.OrderByDescending(a => a.At).ThenByDescending(a => a.PublicId);
        var (at, id) = (new DateTime(cursor.Value, DateTimeKind.Utc), cursor.Id);
        return cursor.Backwards
            ? awards.Where(a => a.At >= at && (a.At > at || string.Compare(a.PublicId, id) > 0)).OrderBy(a => a.At).ThenBy(a => a.PublicId)
            : awards
                .Where(a => a.At <= at && (a.At < at || string.Compare(a.PublicId, id) < 0))
                .OrderByDescending(a => a.At)
                .ThenByDescending(a => a.PublicId);
    }
}
