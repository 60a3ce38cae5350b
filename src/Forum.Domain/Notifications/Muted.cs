using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Thread = Forum.Domain.Threads.Thread;

namespace Forum.Domain.Notifications;

/// <summary>Keeps what a member has muted out of the lists that are made for them.</summary>
public static class Muted
{
    /// <summary>For lists that take what is wanted; null for guests, who mute nothing.</summary>
    public static Func<IQueryable<Thread>, IQueryable<Thread>>? Out(ForumDb db, Actor actor) =>
        actor.MemberId is { } me ? threads => threads.NotMutedBy(db, me) : null;

    /// <summary>What is said of the thread itself weighs more than what is said of its board and tags.</summary>
    internal static IQueryable<Thread> NotMutedBy(this IQueryable<Thread> threads, ForumDb db, long me) =>
        threads
            .Where(t => !db.Subscriptions.Any(s => s.ThreadId == t.Id && s.MemberId == me && s.Stance == Stance.Mute))
            .Where(t =>
                (
                    !db.Subscriptions.Any(s => s.BoardId == t.BoardId && s.MemberId == me && s.Stance == Stance.Mute)
                    && !t.Tags.Any(tag => db.Subscriptions.Any(s => s.Tag == tag.Name && s.MemberId == me && s.Stance == Stance.Mute))
                ) || db.Subscriptions.Any(s => s.ThreadId == t.Id && s.MemberId == me && s.Stance == Stance.Follow)
            );
}
