using Forum.Domain.Markup;
using Forum.Domain.Members;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Notifications;

public sealed record BookmarkLine(
    string PostId,
    string ThreadTitle,
    string Language,
    string BoardName,
    MemberCard Author,
    DateTime At,
    string Note,
    string Excerpt
);

public sealed record BookmarkPage(IReadOnlyList<BookmarkLine> Bookmarks, int Page, bool HasMore);

/// <summary>A post and what the member noted about it; <paramref name="Note"/> is null where it isn't bookmarked.</summary>
public sealed record BookmarkedPost(string PostId, string ThreadTitle, string Language, string Html, string? Note);

public static class BookmarkReader
{
    public const int PageSize = 30;
    private const int ExcerptLength = 200;

    /// <summary>The newest first, of posts that the member sees now.</summary>
    /// <param name="page">From 1; behind the last one it is empty.</param>
    public static async Task<Outcome<BookmarkPage>> Read(ForumDb db, Actor actor, int page, CancellationToken ct)
    {
        if (actor.MemberId is not { } me)
            return Denial.SignInFirst;
        var mine = db.Bookmarks.Where(b => b.MemberId == me && b.RemovedAt == null);
        var rows = await mine.Join(db.Posts.VisibleTo(actor, "Bookmarks"), b => b.PostId, p => p.Id, (b, p) => new { Bookmark = b, Post = p })
            .OrderByDescending(row => row.Bookmark.At)
            .ThenByDescending(row => row.Post.PublicId)
            .Skip((page - 1) * PageSize)
            .Take(PageSize + 1)
            .Join(
                db.Members,
                row => row.Post.AuthorId,
                m => m.Id,
                (row, m) =>
                    new
                    {
                        row.Bookmark,
                        row.Post,
                        Author = new MemberCard(m.PublicId, m.Name, m.Standing),
                    }
            )
            .OrderByDescending(row => row.Bookmark.At)
            .ThenByDescending(row => row.Post.PublicId)
            .Select(row => new BookmarkLine(
                row.Post.PublicId,
                row.Post.Thread.Title,
                row.Post.Thread.Language,
                row.Post.Thread.Board.Name,
                row.Author,
                row.Bookmark.At,
                row.Bookmark.Note,
                row.Post.Html
            ))
            .ToListAsync(ct);
        var lines = rows.Take(PageSize).Select(row => row with { Excerpt = Excerpt.Of(row.Excerpt, ExcerptLength) });
        return new BookmarkPage([.. lines], page, rows.Count > PageSize);
    }

    /// <summary>One post, for noting something about it.</summary>
    public static async Task<Outcome<BookmarkedPost>> Post(ForumDb db, Actor actor, string postId, CancellationToken ct)
    {
        var me = actor.MemberId;
        var found = await db
            .Posts.VisibleTo(actor, "BookmarkedPost")
            .Where(p => p.PublicId == postId)
            .Select(p => new BookmarkedPost(
                p.PublicId,
                p.Thread.Title,
                p.Thread.Language,
                p.Html,
                db.Bookmarks.Where(b => b.MemberId == me && b.PostId == p.Id && b.RemovedAt == null).Select(b => b.Note).FirstOrDefault()
            ))
            .SingleOrDefaultAsync(ct);
        return found is null ? new Outcome<BookmarkedPost>.NotFound()
            : me is null ? Denial.SignInFirst
            : found;
    }
}
