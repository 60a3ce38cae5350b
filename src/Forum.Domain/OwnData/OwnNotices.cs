using System.Runtime.CompilerServices;
using Forum.Domain.Notifications;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.OwnData;

/// <summary>What a member follows, mutes and keeps a mark in, and what they were told of.</summary>
internal static class OwnNotices
{
    private sealed record FollowRow(OwnPlace? Place, string? Tag, Stance Stance, DateTime At);

    private sealed record BookmarkRow(OwnPlace Place, string? PostId, string Note, DateTime At, DateTime? RemovedAt);

    private sealed record SettingsRow(IReadOnlyList<NoticeKind> Unwanted, bool FollowsOwn);

    private sealed record NoticeLine(OwnPlace Place, string PostId, Fact Fact, NoticeKind Kind, DateTime At, DateTime? ReadAt);

    public static IEnumerable<OwnDataPart> Parts(ForumDb db, SeenPlaces places, long me, CancellationToken ct) =>
        [
            new("follows", Follows(db, places, me, ct)),
            new("bookmarks", Bookmarks(db, places, me, ct)),
            new("noticeSettings", OwnRows.Few(() => Settings(db, me, ct))),
            new("notices", Notices(db, places, me, ct)),
        ];

    private static async IAsyncEnumerable<object> Follows(ForumDb db, SeenPlaces places, long me, [EnumeratorCancellation] CancellationToken ct)
    {
        var portions = OwnRows.Portions(
            after => db.Subscriptions.Where(s => s.MemberId == me && s.Id > after).OrderBy(s => s.Id).Take(OwnRows.Portion).ToListAsync(ct),
            s => s.Id,
            ct
        );
        await foreach (var follows in portions)
        {
            var threads = await places.OfThreads(follows.Select(s => s.ThreadId).OfType<long>(), ct);
            var boards = await places.OfBoards(follows.Select(s => s.BoardId).OfType<long>(), ct);
            foreach (var follow in follows)
            {
                var place =
                    follow.ThreadId is { } thread ? threads.GetValueOrDefault(thread, OwnPlace.Unseen)
                    : follow.BoardId is { } board ? boards.GetValueOrDefault(board, OwnPlace.Unseen)
                    : null;
                yield return new FollowRow(place, follow.Tag, follow.Stance, follow.At);
            }
        }
    }

    private static async IAsyncEnumerable<object> Bookmarks(ForumDb db, SeenPlaces places, long me, [EnumeratorCancellation] CancellationToken ct)
    {
        var portions = OwnRows.Portions(
            after => db.Bookmarks.Where(b => b.MemberId == me && b.PostId > after).OrderBy(b => b.PostId).Take(OwnRows.Portion).ToListAsync(ct),
            b => b.PostId,
            ct
        );
        await foreach (var bookmarks in portions)
        {
            var seen = await places.OfPosts(bookmarks.Select(b => b.PostId), ct);
            foreach (var mark in bookmarks)
                yield return seen.TryGetValue(mark.PostId, out var post)
                    ? new BookmarkRow(post.Place, post.Id, mark.Note, mark.At, mark.RemovedAt)
                    : new BookmarkRow(OwnPlace.Unseen, null, mark.Note, mark.At, mark.RemovedAt);
        }
    }

    private static async Task<List<SettingsRow>> Settings(ForumDb db, long me, CancellationToken ct) =>
        [
            .. (await db.NoticeSettings.Where(s => s.MemberId == me).ToListAsync(ct)).Select(s => new SettingsRow(
                [.. Enum.GetValues<NoticeKind>().Where(kind => (s.Unwanted & NoticeSettings.Bit(kind)) != 0)],
                s.FollowsOwn
            )),
        ];

    /// <summary>What others did where they see nothing any more isn't there, as in their list of notices.</summary>
    private static async IAsyncEnumerable<object> Notices(ForumDb db, SeenPlaces places, long me, [EnumeratorCancellation] CancellationToken ct)
    {
        var portions = OwnRows.Portions(
            after => db.Notices.Where(n => n.MemberId == me && n.Id > after).OrderBy(n => n.Id).Take(OwnRows.Portion).ToListAsync(ct),
            n => n.Id,
            ct
        );
        await foreach (var notices in portions)
        {
            var seen = await places.OfPosts(notices.Select(n => n.PostId), ct);
            foreach (var notice in notices)
                if (seen.TryGetValue(notice.PostId, out var post))
                    yield return new NoticeLine(post.Place, post.Id, notice.Fact, notice.Kind, notice.At, notice.ReadAt);
        }
    }
}
