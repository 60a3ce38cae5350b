using Forum.Domain.Audiences;
using Forum.Domain.Boards;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Badges;

/// <summary>Somebody who gives a badge wants to thank in a thread of their own.</summary>
/// <param name="Board">The public id of the board that it stands on.</param>
/// <param name="About">What it says, for the name of whom it thanks.</param>
public sealed record ThanksForm(string? Board, Func<string, ThreadForm> About);

/// <summary>A board that a thread of thanks can stand on.</summary>
public sealed record ThanksBoard(string Id, string Name, bool IsHidden);

public static class ThanksBoards
{
    /// <summary>Those on which the actor may start a discussion and nobody reads who couldn't know of a badge for its place, by name.</summary>
    public static async Task<IReadOnlyList<ThanksBoard>> Of(ForumDb db, Actor actor, BadgeLine badge, CancellationToken ct)
    {
        if (!badge.CanAward || actor.MemberId is null || !BoardPermits.Write(actor).IsAllowed)
            return [];
        var audience = badge.IsHidden
            ? await db.Boards.Where(b => b.PublicId == badge.BoardId).Select(b => b.AudienceId).SingleAsync(ct)
            : Audience.EveryoneId;
        return await db
            .Boards.VisibleTo(actor, "ThanksBoards")
            .Where(b => (b.Formats & ThreadFormats.Discussion) != 0 && b.ReviewersId == null)
            .Where(b => audience == Audience.EveryoneId || b.AudienceId == audience || (audience == Audience.MembersId && b.AudienceId > audience))
            .OrderBy(b => b.Name)
            .ThenBy(b => b.PublicId)
            .Select(b => new ThanksBoard(b.PublicId, b.Name, b.AudienceId != Audience.EveryoneId))
            .ToListAsync(ct);
    }
}

/// <summary>The thread, rendered; it is started with the award or not at all.</summary>
internal sealed record ThanksThread(string? Board, PreparedThread Thread)
{
    public const string Field = "ThanksBoard";

    /// <returns>The thread's public id, or why it can't be started there.</returns>
    public async Task<Outcome<string>> Start(ForumDb db, Actor actor, Award award, CancellationToken ct)
    {
        if (actor.MemberId is null)
            return Denial.SignInFirst;
        if (await db.Boards.VisibleTo(actor, Field).SingleOrDefaultAsync(b => b.PublicId == Board, ct) is not { } board)
            return new Problem(Field, string.IsNullOrEmpty(Board) ? ProblemKind.Required : ProblemKind.Unknown);
        if (board.ReviewersId is not null || !IsKnownTo(board.AudienceId, award.AudienceId) || !await IsSeenBy(db, award.MemberId, board, ct))
            return new Problem(Field, ProblemKind.NotForThanks);
        var started = await StartThread.Start(db, actor, board.PublicId, Thread, ct);
        return started is Outcome<string>.Invalid(var problems) ? problems.Select(p => p with { Field = Field }).ToList() : started;
    }

    /// <summary>Whoever reads the thread could know of the award.</summary>
    private static bool IsKnownTo(long readers, long knowing) =>
        knowing == Audience.EveryoneId || readers == knowing || (knowing == Audience.MembersId && readers != Audience.EveryoneId);

    private static Task<bool> IsSeenBy(ForumDb db, long memberId, Board board, CancellationToken ct) =>
        db.Members.Where(m => m.Id == memberId).In(db, board.AudienceId, db.Now).AnyAsync(ct);
}
