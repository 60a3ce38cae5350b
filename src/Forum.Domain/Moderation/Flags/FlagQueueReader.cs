using System.Security.Cryptography;
using System.Text;
using Forum.Domain.Members;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Moderation.Flags;

/// <summary>A post with all its open flags, for somebody who may settle them.</summary>
/// <param name="IsHidden">It was taken out of sight, itself or with what it stands in.</param>
/// <param name="StartsThread">It is hidden with its thread, or not at all.</param>
/// <param name="Flags">The oldest first.</param>
public sealed record FlaggedPost(
    string Id,
    string ThreadId,
    string ThreadTitle,
    string ThreadLanguage,
    string BoardName,
    MemberCard Author,
    DateTime At,
    string Html,
    bool IsHidden,
    bool StartsThread,
    bool CanHide,
    bool CanDelete,
    IReadOnlyList<FlagLine> Flags
);

/// <summary>One member's report.</summary>
public sealed record FlagLine(MemberCard By, FlagReason Reason, string Note, DateTime At)
{
    /// <summary>A fingerprint of all that is said of a post: another where a report came in, went or was written anew.</summary>
    public static string Seen(IEnumerable<(DateTime At, FlagReason Reason, string Note)> flags)
    {
        var lines = flags.Select(f => FormattableString.Invariant($"{f.At.Ticks} {f.Reason} {f.Note}")).Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
    }
}

/// <summary>One page of the queue, the last flagged first, with the ways to the posts before and after it.</summary>
public sealed record FlaggedPosts(IReadOnlyList<FlaggedPost> Posts, ThreadCursor? Newer, ThreadCursor? Older);

public static class FlagQueueReader
{
    public const int PageSize = 20;

    /// <summary>Denied to those who may review nowhere.</summary>
    public static async Task<Outcome<FlaggedPosts>> Read(ForumDb db, Actor actor, ThreadCursor? cursor, CancellationToken ct)
    {
        if (actor.IsGuest)
            return Denial.SignInFirst;
        if (!OpenFlags.MayReview(actor))
            return Denial.NoPower;
        var found = await From(OpenFlags.For(db, actor, "FlagQueue"), cursor).Take(PageSize + 1).ToListAsync(ct);
        var (shown, newer, older) = ListPage.Cut(found, PageSize, cursor, (p, backwards) => new ThreadCursor(p.At.Ticks, p.PublicId, backwards));
        return new FlaggedPosts(await Posts(db, actor, shown, ct), newer, older);
    }

    /// <summary>How many posts <see cref="Read"/> shows on all its pages; it costs nothing for those who may review nowhere.</summary>
    public static async Task<int> Count(ForumDb db, Actor actor, CancellationToken ct) =>
        OpenFlags.MayReview(actor) ? await OpenFlags.For(db, actor, "FlagCount").CountAsync(ct) : 0;

    /// <summary>In the order in which the cursor looks, the last flagged first where there is none.</summary>
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Globalization", "CA1309", Justification = "Only this overload becomes a comparison in SQL.")]
    private static IQueryable<ReviewablePost> From(IQueryable<ReviewablePost> posts, ThreadCursor? cursor)
    {
        if (cursor is null)
            return posts.OrderByDescending(p => p.At).ThenByDescending(p => p.PublicId);
        var (at, id) = (new DateTime(cursor.Value, DateTimeKind.Utc), cursor.Id);
        return cursor.Backwards
            ? posts.Where(p => p.At > at || (p.At == at && string.Compare(p.PublicId, id) > 0)).OrderBy(p => p.At).ThenBy(p => p.PublicId)
            : posts
                .Where(p => p.At < at || (p.At == at && string.Compare(p.PublicId, id) < 0))
                .OrderByDescending(p => p.At)
                .ThenByDescending(p => p.PublicId);
    }

    private static async Task<IReadOnlyList<FlaggedPost>> Posts(ForumDb db, Actor actor, IReadOnlyList<ReviewablePost> shown, CancellationToken ct)
    {
        long[] ids = [.. shown.Select(p => p.Id)];
        var flags = await Flags(db, ids, ct);
        var now = db.Now;
        var rows = await db
            .Posts.Where(p => ids.Contains(p.Id))
            .Select(p => new
            {
                p.Id,
                p.AuthorId,
                p.Thread.Board.SectionId,
                p.Thread.BoardId,
                p.ThreadId,
                p.Thread.TagLine,
                p.Thread.AudienceId,
                Hidden = p.State == PostState.Hidden || p.Thread.State == PostState.Hidden || p.IsComment && p.ReplyTo!.State == PostState.Hidden,
                Post = new FlaggedPost(
                    p.PublicId,
                    p.Thread.PublicId,
                    p.Thread.Title,
                    p.Thread.Language,
                    p.Thread.Board.Name,
                    db.Members.Where(m => m.Id == p.AuthorId).Select(m => new MemberCard(m.PublicId, m.Name, m.Standing)).First(),
                    p.CreatedAt,
                    p.Html,
                    false,
                    p.Number == 1,
                    false,
                    false,
                    new List<FlagLine>()
                ),
            })
            .ToDictionaryAsync(row => row.Id, ct);
        return
        [
            .. shown.Select(p =>
            {
                var row = rows[p.Id];
                var place = new Place(row.SectionId, row.BoardId, row.ThreadId, TagNames.OfLine(row.TagLine), row.AudienceId);
                return row.Post with
                {
                    IsHidden = row.Hidden,
                    CanHide = ThreadPermits.Hide(actor, place, now).IsAllowed,
                    CanDelete = !row.Hidden && ThreadPermits.DeleteByPower(actor, place, now).IsAllowed,
                    Flags = [.. flags[p.Id]],
                };
            }),
        ];
    }

    private static async Task<ILookup<long, FlagLine>> Flags(ForumDb db, long[] posts, CancellationToken ct)
    {
        var rows = await db
            .Flags.Where(f => posts.Contains(f.PostId) && f.SettledAt == null)
            .OrderBy(f => f.Id)
            .Select(f => new
            {
                f.PostId,
                Line = new FlagLine(
                    db.Members.Where(m => m.Id == f.MemberId).Select(m => new MemberCard(m.PublicId, m.Name, m.Standing)).First(),
                    f.Reason,
                    f.Note,
                    f.At
                ),
            })
            .ToListAsync(ct);
        return rows.ToLookup(row => row.PostId, row => row.Line);
    }
}
