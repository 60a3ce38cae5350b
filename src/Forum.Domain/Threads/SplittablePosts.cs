using Forum.Domain.Markup;
using Forum.Domain.Members;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Threads;

/// <summary>A reply as a line to choose.</summary>
public sealed record SplittablePost(string Id, int Number, MemberCard Author, DateTime At, string Excerpt);

/// <summary>A page of the replies of a thread that a new one can be made of.</summary>
public sealed record SplittablePosts(IReadOnlyList<SplittablePost> Posts, int Page, int Pages)
{
    public const int PageSize = 100;
    private const int ExcerptLength = 160;

    /// <summary>All replies that the actor sees the text of, in the order of the thread.</summary>
    /// <param name="page">From 1; behind the last one it is empty.</param>
    public static async Task<SplittablePosts> Read(ForumDb db, Actor actor, string threadId, int page, CancellationToken ct)
    {
        var replies = db.Posts.VisibleTo(actor).Where(p => p.Thread.PublicId == threadId && p.Number > 1 && p.State == PostState.Visible);
        var count = await replies.CountAsync(ct);
        var posts = await replies
            .OrderBy(p => p.Number)
            .Skip((page - 1) * PageSize)
            .Take(PageSize)
            .Join(
                db.Members,
                p => p.AuthorId,
                m => m.Id,
                (p, m) => new SplittablePost(p.PublicId, p.Number!.Value, new MemberCard(m.PublicId, m.Name, m.Standing), p.CreatedAt, p.Html)
            )
            .ToListAsync(ct);
        var lines = posts.OrderBy(p => p.Number).Select(p => p with { Excerpt = Excerpt.Of(p.Excerpt, ExcerptLength) });
        return new SplittablePosts([.. lines], page, ThreadPage.PagesOf(count, PageSize));
    }
}
