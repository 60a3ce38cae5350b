using Forum.Domain.Members;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Threads;

/// <summary>Reads the posts of one page of a thread whose sight was decided before, in one statement.</summary>
internal static class ThreadPosts
{
    public static Task<IReadOnlyList<PostCard>> OnPage(ForumDb db, Actor actor, ThreadHead head, int page, PostOrder order, CancellationToken ct) =>
        Cards(db, actor, head, Placed(db.Posts.Where(p => p.ThreadId == head.Id), head, page, actor.PostsPerPage, order, actor.MemberId), ct);

    /// <summary>The accepted answer, for showing it under the question where it stands on another page.</summary>
    public static async Task<PostCard?> Accepted(ForumDb db, Actor actor, ThreadHead head, CancellationToken ct) =>
        head.AcceptedPostId is { } accepted
            ? (await Cards(db, actor, head, db.Posts.Where(p => p.Id == accepted && p.Number != null), ct)).SingleOrDefault()
            : null;

    private static async Task<IReadOnlyList<PostCard>> Cards(ForumDb db, Actor actor, ThreadHead head, IQueryable<Post> posts, CancellationToken ct)
    {
        var (me, accepted) = (actor.MemberId, head.AcceptedPostId);
        // Plain values: of an expression over them, EF would make and run a small program for every page.
        var (isMember, mayHide) = (me is not null, ThreadPermits.Hide(actor, head.Place, db.Now).IsAllowed);
        var rows = await posts
            // Joined: as a subquery it would number all members first, to take the ones that are wanted.
            .Join(db.Members, p => p.AuthorId, m => m.Id, (p, m) => new { Post = p, Author = m })
            .Select(row => new
            {
                row.Post.Id,
                row.Post.PublicId,
                row.Post.Number,
                row.Post.AuthorId,
                Author = new MemberCard(row.Author.PublicId, row.Author.Name, row.Author.Standing),
                row.Post.CreatedAt,
                row.Post.EditedAt,
                // The text of a hidden post never leaves the database for those who couldn't restore it.
                Html = mayHide || row.Post.State != PostState.Hidden ? row.Post.Html : "",
                row.Post.State,
                row.Post.Official,
                row.Post.Score,
                Voted = isMember && row.Post.Votes.Any(v => v.MemberId == me),
                ReplyTo = row.Post.ReplyTo == null || row.Post.ReplyTo.Number == null
                    ? null
                    : new
                    {
                        row.Post.ReplyTo.PublicId,
                        row.Post.ReplyTo.Number,
                        Name = db.Members.Where(m => m.Id == row.Post.ReplyTo.AuthorId).Select(m => m.Name).First(),
                    },
                // Only an author's own right to take a post back depends on it.
                Answered = row.Post.AuthorId == me
                    && db.Posts.Any(o => o.ReplyToId == row.Post.Id && o.State == PostState.Visible && o.AuthorId != row.Post.AuthorId),
            })
            .ToListAsync(ct);
        var now = db.Now;
        var isAsker = head.AuthorId == me;
        var mayAccept = ThreadPermits.Accept(actor, head.Format, head.AuthorId).IsAllowed;
        return
        [
            .. rows.Select(p => new PostCard(
                p.PublicId,
                p.Number,
                p.Author,
                p.CreatedAt,
                p.EditedAt,
                p.Html,
                p.State,
                p.Official,
                p.Id == accepted,
                p.AuthorId == head.AuthorId && p.Number != 1,
                p.Score,
                p.Voted,
                p.ReplyTo is null ? null : new ReplyTo(p.ReplyTo.PublicId, p.ReplyTo.Number!.Value, p.ReplyTo.Name),
                ThreadPermits.Vote(actor, p.AuthorId).Refuses(out var why) ? why : null,
                p.State != PostState.Hidden && ThreadPermits.Edit(actor, head.Place, p.AuthorId, head.LockedAt is not null, now).IsAllowed,
                p.State != PostState.Hidden
                    && ThreadPermits
                        .Delete(
                            actor,
                            head.Place,
                            p.AuthorId,
                            head.LockedAt is not null,
                            p.CreatedAt,
                            p.Answered || (p.Number == 1 && head.PostCount > 1),
                            now
                        )
                        .IsAllowed,
                mayHide && p.Number is > 1,
                mayAccept && p.Number is > 1 && p.State == PostState.Visible,
                !isAsker
                    && p.Number is > 1
                    && p.State == PostState.Visible
                    && ThreadPermits.MarkAnswer(actor, head.Place, head.Format, p.AuthorId, now).IsAllowed,
                head.State == PostState.Visible && p.State == PostState.Visible && ThreadPermits.Flag(actor, p.AuthorId).IsAllowed
            )),
        ];
    }

    private static IQueryable<Post> Placed(IQueryable<Post> posts, ThreadHead head, int page, int size, PostOrder order, long? me)
    {
        var isFirst = page == 1;
        if (order == PostOrder.Votes)
        {
            // The opening post has the first place of the first page, whatever its votes.
            var (skip, take) = isFirst ? (0, size - 1) : ((page - 1) * size - 1, size);
            var replies = posts.Where(p => p.Number > 1).OrderByDescending(p => p.Score).ThenBy(p => p.Number).Skip(skip).Take(take);
            var listed = replies.Select(p => p.Id);
            return posts.Where(p =>
                listed.Contains(p.Id)
                || (isFirst && p.Number == 1)
                || (p.State == PostState.Held && p.Number == null && !p.IsComment && p.AuthorId == me)
            );
        }
        var first = order == PostOrder.Newest ? head.PostCount - page * size + 2 : (page - 1) * size + 1;
        var last = first + size - 1;
        var opens = isFirst && order == PostOrder.Newest;
        return posts.Where(p =>
            (p.Number >= first && p.Number <= last)
            || (opens && p.Number == 1)
            || (p.State == PostState.Held && p.Number == null && !p.IsComment && p.AuthorId == me)
        );
    }
}
