using Forum.Domain.Members;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Threads;

/// <summary>Puts the comments under the posts of one page, in one statement; asked only where a thread has any.</summary>
internal static class ThreadComments
{
    public static async Task<(IReadOnlyList<PostCard> Posts, PostCard? Accepted)> Under(
        ForumDb db,
        Actor actor,
        ThreadHead head,
        IReadOnlyList<PostCard> posts,
        PostCard? accepted,
        CancellationToken ct
    )
    {
        // Under a hidden post's stub nothing stands.
        string[] parents = [.. posts.Append(accepted).OfType<PostCard>().Where(p => p.State == PostState.Visible).Select(p => p.Id).Distinct()];
        var comments = await Of(db, actor, head, parents, ct);
        PostCard With(PostCard post) => comments.Contains(post.Id) ? post with { Comments = [.. comments[post.Id]] } : post;
        return ([.. posts.Select(With)], accepted is null ? null : With(accepted));
    }

    private static async Task<ILookup<string, CommentCard>> Of(ForumDb db, Actor actor, ThreadHead head, string[] parents, CancellationToken ct)
    {
        var (me, now, locked) = (actor.MemberId, db.Now, head.LockedAt is not null);
        var mayHide = ThreadPermits.Hide(actor, head.Place, now).IsAllowed;
        var rows = await db
            .Posts.Where(p => parents.Contains(p.PublicId))
            .Join(
                db.Posts.Where(c => c.ThreadId == head.Id && c.IsComment),
                p => p.Id,
                c => c.ReplyToId,
                (p, c) => new { Under = p.PublicId, Comment = c }
            )
            .Where(row =>
                row.Comment.State == PostState.Visible
                || row.Comment.State == PostState.Hidden
                || (row.Comment.State == PostState.Held && row.Comment.AuthorId == me)
            )
            .Join(
                db.Members,
                row => row.Comment.AuthorId,
                m => m.Id,
                (row, m) =>
                    new
                    {
                        row.Under,
                        row.Comment,
                        Author = m,
                    }
            )
            .OrderBy(row => row.Comment.CreatedAt)
            .ThenBy(row => row.Comment.Id)
            .Select(row => new
            {
                row.Under,
                row.Comment.PublicId,
                row.Comment.AuthorId,
                Author = new MemberCard(row.Author.PublicId, row.Author.Name, row.Author.Standing),
                row.Comment.CreatedAt,
                row.Comment.EditedAt,
                Html = row.Comment.State == PostState.Hidden ? "" : row.Comment.Html,
                row.Comment.State,
                row.Comment.Score,
            })
            .ToListAsync(ct);
        return rows.ToLookup(
            c => c.Under,
            c => new CommentCard(
                c.PublicId,
                c.Author,
                c.CreatedAt,
                c.EditedAt,
                c.Html,
                c.State,
                c.Score,
                c.State != PostState.Hidden && ThreadPermits.Edit(actor, head.Place, c.AuthorId, locked, now).IsAllowed,
                c.State != PostState.Hidden
                    && ThreadPermits.Delete(actor, head.Place, c.AuthorId, locked, c.CreatedAt, answered: false, now).IsAllowed,
                mayHide && c.State != PostState.Held,
                head.State == PostState.Visible && c.State == PostState.Visible && ThreadPermits.Flag(actor, c.AuthorId).IsAllowed
            )
        );
    }
}
