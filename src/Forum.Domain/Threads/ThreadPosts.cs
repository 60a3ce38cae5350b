using Forum.Domain.Members;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Threads;

/// <summary>Reads the posts of one page of a thread whose sight was decided before, in one statement.</summary>
internal static class ThreadPosts
{
    private static readonly PreparedQuery<long, long, bool, int, int, bool, PostRow> ByNumber = new(
        (db, thread, me, mayHide, first, last, opens) =>
            Rows(
                db,
                db.Posts.Where(p =>
                    p.ThreadId == thread.Value
                    && (
                        (p.Number >= first.Value && p.Number <= last.Value)
                        || (opens.Value && p.Number == 1)
                        || (p.State == PostState.Held && p.Number == null && !p.IsComment && p.AuthorId == me.Value)
                    )
                ),
                me,
                mayHide
            )
    );

    public static async Task<IReadOnlyList<PostCard>> OnPage(
        ForumDb db,
        Actor actor,
        ThreadHead head,
        int page,
        PostOrder order,
        CancellationToken ct
    )
    {
        var (size, me, mayHide) = (actor.PostsPerPage, actor.MemberId ?? 0, MayHide(db, actor, head));
        if (order == PostOrder.Votes)
            return Cards(db, actor, head, await Rows(db, ByVotes(db, head, page, size, me), new(me), new(mayHide)).ToListAsync(ct));
        var first = order == PostOrder.Newest ? head.PostCount - page * size + 2 : (page - 1) * size + 1;
        var opens = page == 1 && order == PostOrder.Newest;
        return Cards(db, actor, head, await ByNumber.Run(db, head.Id, me, mayHide, first, first + size - 1, opens).ToListAsync(ct));
    }

    /// <summary>The accepted answer, for showing it under the question where it stands on another page.</summary>
    public static async Task<PostCard?> Accepted(ForumDb db, Actor actor, ThreadHead head, CancellationToken ct)
    {
        if (head.AcceptedPostId is not { } accepted)
            return null;
        var posts = db.Posts.Where(p => p.Id == accepted && p.Number != null);
        var rows = await Rows(db, posts, new(actor.MemberId ?? 0), new(MayHide(db, actor, head))).ToListAsync(ct);
        return Cards(db, actor, head, rows).SingleOrDefault();
    }

    private static bool MayHide(ForumDb db, Actor actor, ThreadHead head) => ThreadPermits.Hide(actor, head.Place, db.Now).IsAllowed;

    /// <summary>The opening post has the first place of the first page, whatever its votes.</summary>
    private static IQueryable<Post> ByVotes(ForumDb db, ThreadHead head, int page, int size, long me)
    {
        var isFirst = page == 1;
        var (skip, take) = isFirst ? (0, size - 1) : ((page - 1) * size - 1, size);
        var posts = db.Posts.Where(p => p.ThreadId == head.Id);
        var listed = posts.Where(p => p.Number > 1).OrderByDescending(p => p.Score).ThenBy(p => p.Number).Skip(skip).Take(take).Select(p => p.Id);
        return posts.Where(p =>
            listed.Contains(p.Id) || (isFirst && p.Number == 1) || (p.State == PostState.Held && p.Number == null && !p.IsComment && p.AuthorId == me)
        );
    }

    /// <param name="me">0 for guests.</param>
    private static IQueryable<PostRow> Rows(ForumDb db, IQueryable<Post> posts, Given<long> me, Given<bool> mayHide) =>
        posts
            // Joined: as a subquery it would number all members first, to take the ones that are wanted.
            .Join(db.Members, p => p.AuthorId, m => m.Id, (p, m) => new { Post = p, Author = m })
            .Select(row => new PostRow(
                row.Post.Id,
                row.Post.PublicId,
                row.Post.Number,
                row.Post.AuthorId,
                new MemberCard(row.Author.PublicId, row.Author.Name, row.Author.Standing),
                row.Post.CreatedAt,
                row.Post.EditedAt,
                // The text of a hidden post never leaves the database for those who couldn't restore it.
                mayHide.Value
                || row.Post.State != PostState.Hidden
                    ? row.Post.Html
                    : "",
                row.Post.State,
                row.Post.Official,
                row.Post.Score,
                me.Value > 0 && row.Post.Votes.Any(v => v.MemberId == me.Value),
                row.Post.ReplyTo == null || row.Post.ReplyTo.Number == null
                    ? null
                    : new ReplyTo(
                        row.Post.ReplyTo.PublicId,
                        row.Post.ReplyTo.Number.Value,
                        db.Members.Where(m => m.Id == row.Post.ReplyTo.AuthorId).Select(m => m.Name).First()
                    ),
                // Only an author's own right to take a post back depends on it.
                row.Post.AuthorId == me.Value
                    && db.Posts.Any(o => o.ReplyToId == row.Post.Id && o.State == PostState.Visible && o.AuthorId != row.Post.AuthorId)
            ));

    private sealed record PostRow(
        long Id,
        string PublicId,
        int? Number,
        long AuthorId,
        MemberCard Author,
        DateTime CreatedAt,
        DateTime? EditedAt,
        string Html,
        PostState State,
        bool Official,
        int Score,
        bool Voted,
        ReplyTo? ReplyTo,
        bool Answered
    );

    private static List<PostCard> Cards(ForumDb db, Actor actor, ThreadHead head, List<PostRow> rows)
    {
        var (me, accepted, mayHide) = (actor.MemberId, head.AcceptedPostId, MayHide(db, actor, head));
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
                p.ReplyTo,
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
}
