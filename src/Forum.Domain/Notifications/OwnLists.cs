using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Threads;

namespace Forum.Domain.Notifications;

/// <summary>A member's own lists of threads, by activity, each a page at a time. What they have muted stands only where they wrote themselves.</summary>
public static class OwnLists
{
    /// <summary>Threads with something that they have not read.</summary>
    public static Task<Outcome<ThreadList>> Unread(ForumDb db, Actor actor, ThreadCursor? cursor, CancellationToken ct) =>
        Page(db, actor, (threads, me) => threads.Where(ThreadRow.IsUnread(db, actor)).NotMutedBy(db, me), cursor, "UnreadThreads", ct);

    /// <summary>Threads that they started or wrote in.</summary>
    public static Task<Outcome<ThreadList>> Mine(ForumDb db, Actor actor, ThreadCursor? cursor, CancellationToken ct) =>
        Page(
            db,
            actor,
            (threads, me) => threads.Where(t => db.Posts.Any(p => p.AuthorId == me && p.ThreadId == t.Id && p.State <= PostState.Held)),
            cursor,
            "OwnThreads",
            ct
        );

    /// <summary>Threads that they follow.</summary>
    public static Task<Outcome<ThreadList>> Followed(ForumDb db, Actor actor, ThreadCursor? cursor, CancellationToken ct) =>
        Page(
            db,
            actor,
            (threads, me) => threads.Where(t => db.Subscriptions.Any(s => s.ThreadId == t.Id && s.MemberId == me && s.Stance == Stance.Follow)),
            cursor,
            "FollowedThreads",
            ct
        );

    private static async Task<Outcome<ThreadList>> Page(
        ForumDb db,
        Actor actor,
        Func<IQueryable<Threads.Thread>, long, IQueryable<Threads.Thread>> wanted,
        ThreadCursor? cursor,
        string surface,
        CancellationToken ct
    ) => actor.MemberId is { } me ? await ThreadList.PageAcross(db, actor, threads => wanted(threads, me), cursor, surface, ct) : Denial.SignInFirst;
}
