using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Notifications;

/// <summary>A notice with what it is about, as that stands when it is read.</summary>
/// <param name="ThreadTitle">Null where the thread is out of sight: it keeps its wording to itself.</param>
/// <param name="Stands">Whether its post can be shown in its place.</param>
internal sealed record NoticeRow(
    NoticeKind Kind,
    bool Unread,
    string ThreadId,
    string? ThreadTitle,
    string Language,
    string BoardName,
    string PostId,
    bool Stands,
    DateTime At,
    long DoerId,
    string DoerName
)
{
    /// <summary>Notices about posts that the actor sees now, from a place in the list on: one seek, whatever lies before it.</summary>
    public static Task<List<NoticeRow>> From(ForumDb db, Actor actor, long me, ThreadCursor? cursor, int count, CancellationToken ct)
    {
        return Sorted(db.Notices.Where(n => n.MemberId == me).SeenBy(db, actor, "Notices"), cursor)
            .Take(count)
            .Select(row => new NoticeRow(
                row.Notice.Kind,
                row.Notice.ReadAt == null,
                row.Post.Thread.PublicId,
                row.Post.Thread.State >= PostState.Hidden ? null : row.Post.Thread.Title,
                row.Post.Thread.Language,
                row.Post.Thread.Board.Name,
                row.Post.PublicId,
                row.Post.Thread.State < PostState.Hidden && row.Post.State < PostState.Deleted,
                row.Notice.At,
                row.Notice.Fact == Fact.AnswerAccepted ? row.Post.Thread.AuthorId : row.Post.AuthorId,
                db.Members.Where(m => m.Id == (row.Notice.Fact == Fact.AnswerAccepted ? row.Post.Thread.AuthorId : row.Post.AuthorId))
                    .Select(m => m.Name)
                    .First()
            ))
            .ToListAsync(ct);
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Globalization", "CA1309", Justification = "Only this overload becomes a comparison in SQL.")]
    private static IQueryable<NoticedPost> Sorted(IQueryable<NoticedPost> rows, ThreadCursor? cursor)
    {
        if (cursor is null)
            return rows.OrderByDescending(r => r.Notice.At).ThenByDescending(r => r.Post.PublicId);
        var (at, id) = (new DateTime(cursor.Value, DateTimeKind.Utc), cursor.Id);
        return cursor.Backwards
            ? rows.Where(r => r.Notice.At >= at && (r.Notice.At > at || string.Compare(r.Post.PublicId, id) > 0))
                .OrderBy(r => r.Notice.At)
                .ThenBy(r => r.Post.PublicId)
            : rows.Where(r => r.Notice.At <= at && (r.Notice.At < at || string.Compare(r.Post.PublicId, id) < 0))
                .OrderByDescending(r => r.Notice.At)
                .ThenByDescending(r => r.Post.PublicId);
    }
}
