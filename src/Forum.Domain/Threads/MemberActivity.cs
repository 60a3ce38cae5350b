using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Threads;

/// <summary>What a member wrote, newest first, as far as one actor sees it. Threads where those are asked for, else posts.</summary>
public sealed record MemberActivity(
    ActivityKind Kind,
    IReadOnlyList<WrittenPost> Posts,
    IReadOnlyList<ThreadRow> Threads,
    ThreadCursor? Newer,
    ThreadCursor? Older
)
{
    public const int PageSize = 20;

    internal static Task<MemberActivity> Read(
        ForumDb db,
        Actor actor,
        long memberId,
        ActivityKind kind,
        ThreadCursor? cursor,
        CancellationToken ct
    ) =>
        kind switch
        {
            ActivityKind.Threads => OfThreads(db, actor, memberId, cursor, ct),
            ActivityKind.Accepted => OfPosts(
                db.Posts.VisibleTo(actor, "MemberAccepted").Where(p => p.AuthorId == memberId && p.Thread.AcceptedPostId == p.Id),
                kind,
                cursor,
                ct
            ),
            _ => OfPosts(db.Posts.VisibleTo(actor, "MemberPosts").Where(p => p.AuthorId == memberId), kind, cursor, ct),
        };

    private static async Task<MemberActivity> OfThreads(ForumDb db, Actor actor, long memberId, ThreadCursor? cursor, CancellationToken ct)
    {
        var started = db.Threads.VisibleTo(actor, "MemberThreads").Where(t => t.AuthorId == memberId);
        var list = await ThreadList.Page(db, actor, started, ThreadOrder.Newest, cursor, ct);
        return new MemberActivity(ActivityKind.Threads, [], list.Rows, list.Newer, list.Older);
    }

    private static async Task<MemberActivity> OfPosts(IQueryable<Post> posts, ActivityKind kind, ThreadCursor? cursor, CancellationToken ct)
    {
        var found = await posts
            .ByAge(cursor)
            .Take(PageSize + 1)
            .Select(p => new WrittenPost(p.PublicId, p.Thread.Title, p.Thread.Language, p.Thread.Board.Name, p.CreatedAt, p.Score, p.Html))
            .ToListAsync(ct);
        var (rows, newer, older) = ListPage.Cut(found, PageSize, cursor, (post, backwards) => new ThreadCursor(post.At.Ticks, post.Id, backwards));
        return new MemberActivity(kind, rows, [], newer, older);
    }
}

public enum ActivityKind
{
    Posts,
    Threads,
    Accepted,
}

public sealed record WrittenPost(string Id, string ThreadTitle, string ThreadLanguage, string BoardName, DateTime At, int Score, string Html);
