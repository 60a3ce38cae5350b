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
        var found = From(await OpenFlags.For(db, actor, "FlagQueue", ct), cursor).Take(PageSize + 1).ToList();
        var (shown, newer, older) = ListPage.Cut(found, PageSize, cursor, (p, backwards) => new ThreadCursor(p.At.Ticks, p.PublicId, backwards));
        return new FlaggedPosts(await Posts(db, actor, shown, ct), newer, older);
    }

    /// <summary>How many posts <see cref="Read"/> shows on all its pages; it costs nothing for those who may review nowhere.</summary>
    public static async Task<int> Count(ForumDb db, Actor actor, CancellationToken ct) =>
        OpenFlags.MayReview(actor) ? (await OpenFlags.For(db, actor, "FlagCount", ct)).Count : 0;

    private static IEnumerable<ReviewablePost> From(List<ReviewablePost> posts, ThreadCursor? cursor) =>
        cursor is null ? posts
        : cursor.Backwards ? Enumerable.Reverse(posts).Where(p => Compared(p, cursor) > 0)
        : posts.Where(p => Compared(p, cursor) < 0);

    private static int Compared(ReviewablePost post, ThreadCursor cursor) =>
        post.At.Ticks == cursor.Value ? string.CompareOrdinal(post.PublicId, cursor.Id) : post.At.Ticks.CompareTo(cursor.Value);

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
                rows[p.Id].Post with
                {
                    IsHidden = rows[p.Id].Hidden,
                    CanHide = ThreadPermits.Hide(actor, p.Place, now).IsAllowed,
                    CanDelete = !rows[p.Id].Hidden && ThreadPermits.DeleteByPower(actor, p.Place, now).IsAllowed,
                    Flags = [.. flags[p.Id]],
                }
            ),
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
