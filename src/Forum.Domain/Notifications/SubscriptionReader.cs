using Forum.Domain.Boards;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Notifications;

/// <summary>A thing that a member follows or mutes, for reviewing it. A tag has no title of its own.</summary>
public sealed record SubscriptionLine(Followable Thing, string Title, string? Language, Stance Stance, DateTime At);

/// <summary>What a member said of a board and, where its page is filtered by one, of a tag.</summary>
public sealed record BoardStance(Stance? Board, Stance? Tag);

public static class SubscriptionReader
{
    private const int Most = 500;

    /// <summary>For the page of a board that the actor was shown.</summary>
    public static async Task<BoardStance> OfBoard(ForumDb db, Actor actor, string boardId, string? tag, CancellationToken ct)
    {
        if (actor.MemberId is not { } me)
            return new BoardStance(null, null);
        var found = await db
            .Subscriptions.Where(s => s.MemberId == me)
            .Where(s => (tag != null && s.Tag == tag) || s.BoardId == db.Boards.Where(b => b.PublicId == boardId).Select(b => (long?)b.Id).Single())
            .Select(s => new { s.Tag, s.Stance })
            .ToListAsync(ct);
        return new BoardStance(found.Find(s => s.Tag is null)?.Stance, found.Find(s => s.Tag is not null)?.Stance);
    }

    /// <summary>Boards and tags, and the threads that are muted or followed: the newest first, of what the member sees now.</summary>
    public static async Task<Outcome<IReadOnlyList<SubscriptionLine>>> All(ForumDb db, Actor actor, CancellationToken ct)
    {
        if (actor.MemberId is not { } me)
            return Denial.SignInFirst;
        var mine = db.Subscriptions.Where(s => s.MemberId == me);
        var threads = await mine.Join(
                db.Threads.VisibleTo(actor, "SubscribedThreads"),
                s => s.ThreadId!.Value,
                t => t.Id,
                (s, t) => new { Subscription = s, Thread = t }
            )
            .OrderByDescending(row => row.Subscription.At)
            .Take(Most)
            .Select(row => new SubscriptionLine(
                new Followable(FollowableKind.Thread, row.Thread.PublicId),
                row.Thread.Title,
                row.Thread.Language,
                row.Subscription.Stance,
                row.Subscription.At
            ))
            .ToListAsync(ct);
        var boards = await mine.Join(
                db.Boards.VisibleTo(actor, "SubscribedBoards"),
                s => s.BoardId!.Value,
                b => b.Id,
                (s, b) => new SubscriptionLine(new Followable(FollowableKind.Board, b.PublicId), b.Name, null, s.Stance, s.At)
            )
            .ToListAsync(ct);
        var tags = await mine.Where(s => s.Tag != null)
            .Select(s => new SubscriptionLine(new Followable(FollowableKind.Tag, s.Tag!), s.Tag!, null, s.Stance, s.At))
            .ToListAsync(ct);
        return new Outcome<IReadOnlyList<SubscriptionLine>>.Done([
            .. boards.Concat(tags).OrderBy(s => s.Title, StringComparer.Ordinal),
            .. threads.OrderByDescending(s => s.At).ThenBy(s => s.Thing.Id, StringComparer.Ordinal),
        ]);
    }
}
