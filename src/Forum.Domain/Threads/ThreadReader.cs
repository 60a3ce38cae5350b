using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Domain.Threads;

public static class ThreadReader
{
    /// <param name="page">From 1, each of so many posts as the actor reads on one; a page that isn't there is not found.</param>
    public static async Task<Outcome<ThreadPage>> Read(ForumDb db, Actor actor, string threadId, int page, PostOrder order, CancellationToken ct)
    {
        var head = await ThreadHead.Find(db, actor, threadId, ct);
        if (
            head is null
            || head.IsMerged
            || (head.State == PostState.Held && head.AuthorId != actor.MemberId && !ThreadPermits.Approve(actor, head.Place, db.Now).IsAllowed)
        )
            return new Outcome<ThreadPage>.NotFound();
        var mayHide = ThreadPermits.Hide(actor, head.Place, db.Now).IsAllowed;
        if (head.State == PostState.Deleted || (head.State == PostState.Hidden && !mayHide))
            return new Outcome<ThreadPage>.Gone();
        if (page < 1 || page > ThreadPage.PagesOf(head.PostCount, actor.PostsPerPage))
            return new Outcome<ThreadPage>.NotFound();
        var posts = await ThreadPosts.OnPage(db, actor, head, page, order, ct);
        var accepted = page == 1 ? posts.FirstOrDefault(p => p.IsAccepted) ?? await ThreadPosts.Accepted(db, actor, head, ct) : null;
        if (head.HasComments)
            (posts, accepted) = await ThreadComments.Under(db, actor, head, posts, accepted, ct);
        return Compose(db, actor, head, page, order, posts, accepted, mayHide);
    }

    private static ThreadPage Compose(
        ForumDb db,
        Actor actor,
        ThreadHead head,
        int page,
        PostOrder order,
        IReadOnlyList<PostCard> posts,
        PostCard? accepted,
        bool mayHide
    )
    {
        var now = db.Now;
        var held = posts.Where(p => p.Number is null).ToList();
        var shown = posts.Where(p => p.Number is { } n && (order == PostOrder.Votes || IsOn(n, page, actor.PostsPerPage, order, head.PostCount)));
        IEnumerable<PostCard> sorted = order switch
        {
            PostOrder.Oldest => shown.OrderBy(p => p.Number),
            PostOrder.Newest => shown.OrderBy(p => p.Number != 1).ThenByDescending(p => p.Number),
            _ => shown.OrderBy(p => p.Number != 1).ThenByDescending(p => p.Score).ThenBy(p => p.Number),
        };
        return new ThreadPage(
            head.PublicId,
            head.Title,
            head.Language,
            head.Format,
            head.Board,
            head.Tags,
            head.Author,
            head.CreatedAt,
            head.State,
            head.PinnedAt is not null,
            head.LockedAt is { } at
                ? new LockNote(at, head.LockAct?.Id, head.LockAct?.By, head.LockAct?.Reason, head.IsDuplicate, head.Original)
                : null,
            head.PostCount,
            page,
            actor.PostsPerPage,
            order,
            accepted,
            [.. sorted],
            held,
            ThreadPermits.Reply(actor, head.LockedAt is not null).Refuses(out var why) ? why : null,
            new ThreadPowers(
                ThreadPermits.Lock(actor, head.Place, now).IsAllowed,
                ThreadPermits.Pin(actor, head.Place, now).IsAllowed,
                ThreadPermits.Move(actor, head.Place, now).IsAllowed,
                mayHide,
                ThreadPermits.Retag(actor, head.Place, now).IsAllowed,
                ThreadPermits.CloseAsDuplicate(actor, head.Place, now).IsAllowed,
                ThreadPermits.Merge(actor, head.Place, now).IsAllowed,
                ThreadPermits.SpeakOfficially(actor, head.Place, now).IsAllowed
            ),
            head.LastPostAt
        );
    }

    /// <summary>The opening post always comes first; the order is that of the replies.</summary>
    internal static bool IsOn(int number, int page, int size, PostOrder order, int postCount)
    {
        var place = order == PostOrder.Newest && number > 1 ? postCount - number + 1 : number - 1;
        return place / size == page - 1;
    }
}
