using Forum.Domain.Boards;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Notifications;

/// <summary>A thing that can be followed or muted: a thread or a board by its public id, a tag by its word.</summary>
public sealed record Followable(FollowableKind Kind, string Id)
{
    /// <summary>Where the subscription of the actor to it is or would be; null where the actor doesn't see such a thing.</summary>
    internal async Task<SubscriptionPlace?> Find(ForumDb db, Actor actor, CancellationToken ct) =>
        Kind switch
        {
            FollowableKind.Thread => await db
                .Threads.VisibleTo(actor, "FollowedThread")
                .Where(t => t.PublicId == Id)
                .Select(t => new SubscriptionPlace(t.Id, null, null))
                .SingleOrDefaultAsync(ct),
            FollowableKind.Board => await db
                .Boards.VisibleTo(actor, "FollowedBoard")
                .Where(b => b.PublicId == Id)
                .Select(b => new SubscriptionPlace(null, b.Id, null))
                .SingleOrDefaultAsync(ct),
            _ => TagNames.Parse(Id) is [var tag] && TagNames.IsGood(tag) ? new SubscriptionPlace(null, null, tag) : null,
        };
}

public enum FollowableKind
{
    Thread,
    Board,
    Tag,
}

/// <summary>The thing as the database knows it; one of the three is set.</summary>
internal sealed record SubscriptionPlace(long? ThreadId, long? BoardId, string? Tag)
{
    public IQueryable<Subscription> Of(IQueryable<Subscription> subscriptions) =>
        ThreadId is { } thread ? subscriptions.Where(s => s.ThreadId == thread)
        : BoardId is { } board ? subscriptions.Where(s => s.BoardId == board)
        : subscriptions.Where(s => s.Tag == Tag);

    public Subscription By(long memberId, Stance stance, DateTime at) =>
        new(memberId, stance, at)
        {
            ThreadId = ThreadId,
            BoardId = BoardId,
            Tag = Tag,
        };

    /// <summary>Notices that it brought.</summary>
    public IQueryable<Notice> Told(ForumDb db, long memberId) =>
        db.Notices.Where(n =>
            n.MemberId == memberId
            && (
                n.ThreadId == ThreadId
                || (BoardId != null && db.Threads.Any(t => t.Id == n.ThreadId && t.BoardId == BoardId))
                || (Tag != null && db.ThreadTags.Any(t => t.ThreadId == n.ThreadId && t.Name == Tag))
            )
        );
}
