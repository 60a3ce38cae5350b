using Forum.Domain.Members;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Reputation;

/// <summary>A line of a ledger.</summary>
/// <param name="Day">Its first moment, in UTC.</param>
/// <param name="Post">Null where there is none, or none that the actor can read.</param>
/// <param name="ActId">The record of a sanction; null where there is none.</param>
public sealed record LedgerRow(string Id, PointRule Rule, DateTime Day, int Count, int Points, LedgerPost? Post, string? ActId)
{
    /// <summary>The day's limit left less of it than it would be worth.</summary>
    public bool IsCut => Points != Count * PointTable.Of(Rule).Points;
}

public sealed record LedgerPost(string Id, string ThreadTitle, string Language);

/// <summary>One page of a member's ledger, the latest first, as far as the actor sees it.</summary>
/// <param name="Sum">Of the lines that the actor sees, on all pages.</param>
/// <param name="OwnSum">The part of it that only the member themselves sees.</param>
public sealed record LedgerPage(
    MemberCard Member,
    bool IsSelf,
    int Sum,
    int OwnSum,
    IReadOnlyList<LedgerRow> Rows,
    ThreadCursor? Newer,
    ThreadCursor? Older
);

public static class LedgerReader
{
    public const int PageSize = 40;

    /// <summary>How many points a member has, as far as the actor sees them.</summary>
    /// <param name="memberId">Of a member whom the actor sees.</param>
    public static Task<int> Sum(ForumDb db, Actor actor, string memberId, CancellationToken ct) =>
        db
            .LedgerLines.SeenBy(actor, "Reputation")
            .Where(l => db.Members.Any(m => m.Id == l.MemberId && m.PublicId == memberId))
            .SumAsync(l => l.Points, ct);

    /// <returns>Null where the actor sees no such member.</returns>
    public static async Task<LedgerPage?> Read(ForumDb db, Actor actor, string memberId, ThreadCursor? cursor, CancellationToken ct)
    {
        var member = await db.Members.VisibleTo(actor, "LedgerMember").SingleOrDefaultAsync(m => m.PublicId == memberId, ct);
        if (member is null)
            return null;
        var seen = db.LedgerLines.SeenBy(actor, "Ledger").Where(l => l.MemberId == member.Id);
        var found = await Sorted(seen, cursor).AsNoTracking().Take(PageSize + 1).ToListAsync(ct);
        var (lines, newer, older) = ListPage.Cut(
            found,
            PageSize,
            cursor,
            (line, backwards) => new ThreadCursor(line.At.Ticks, line.PublicId, backwards)
        );
        // What they don't list on their page isn't listed here either.
        var listed = member.Id == actor.MemberId || member.Shows.HasFlag(ProfileParts.Activity);
        var (posts, acts) = (listed ? await Posts(db, actor, lines, ct) : [], await Acts(db, actor, lines, ct));
        var rows = lines.Select(line => new LedgerRow(
            line.PublicId,
            line.Rule,
            line.At,
            line.Count,
            line.Points,
            posts.GetValueOrDefault(line.PostId ?? 0),
            acts.GetValueOrDefault(line.ActId ?? 0)
        ));
        return new LedgerPage(
            new MemberCard(member.PublicId, member.Name, member.Standing),
            member.Id == actor.MemberId,
            await seen.SumAsync(l => l.Points, ct),
            await seen.Where(l => l.Rule == PointRule.FlagUpheld).SumAsync(l => l.Points, ct),
            [.. rows],
            newer,
            older
        );
    }

    private static async Task<Dictionary<long, LedgerPost>> Posts(ForumDb db, Actor actor, IReadOnlyList<LedgerLine> lines, CancellationToken ct)
    {
        long[] wanted = [.. lines.Select(line => line.PostId).OfType<long>().Distinct()];
        return wanted.Length == 0
            ? []
            : await db
                .Posts.VisibleTo(actor, "LedgerPosts")
                .Where(p => wanted.Contains(p.Id))
                .Select(p => new { p.Id, Post = new LedgerPost(p.PublicId, p.Thread.Title, p.Thread.Language) })
                .ToDictionaryAsync(p => p.Id, p => p.Post, ct);
    }

    /// <summary>They were done before those who see the line.</summary>
    private static async Task<Dictionary<long, string>> Acts(ForumDb db, Actor actor, IReadOnlyList<LedgerLine> lines, CancellationToken ct)
    {
        long[] wanted = [.. lines.Select(line => line.ActId).OfType<long>().Distinct()];
        return wanted.Length == 0
            ? []
            : await db
                .Acts.DoneInSightOf(actor)
                .Surface("LedgerActs")
                .Where(a => wanted.Contains(a.Id))
                .Select(a => new { a.Id, a.PublicId })
                .ToDictionaryAsync(a => a.Id, a => a.PublicId, ct);
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Globalization", "CA1309", Justification = "Only this overload becomes a comparison in SQL.")]
    private static IQueryable<LedgerLine> Sorted(IQueryable<LedgerLine> lines, ThreadCursor? cursor)
    {
        if (cursor is null)
            return lines.OrderByDescending(l => l.At).ThenByDescending(l => l.PublicId);
        var (at, id) = (new DateTime(cursor.Value, DateTimeKind.Utc), cursor.Id);
        return cursor.Backwards
            ? lines.Where(l => l.At >= at && (l.At > at || string.Compare(l.PublicId, id) > 0)).OrderBy(l => l.At).ThenBy(l => l.PublicId)
            : lines
                .Where(l => l.At <= at && (l.At < at || string.Compare(l.PublicId, id) < 0))
                .OrderByDescending(l => l.At)
                .ThenByDescending(l => l.PublicId);
    }
}
