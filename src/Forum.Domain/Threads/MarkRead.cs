using Forum.Domain.Boards;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Threads;

public static class MarkRead
{
    /// <summary>Everything counts as read by the member: on one board, or where none is named, everywhere.</summary>
    public static Task<Outcome<Nothing>> Run(ForumDb db, Actor actor, string? boardId, CancellationToken ct) =>
        db.Write<Outcome<Nothing>>(
            actor,
            async actor =>
            {
                var board = await db.Boards.VisibleTo(actor).Where(b => b.PublicId == boardId).Select(b => (long?)b.Id).SingleOrDefaultAsync(ct);
                if (boardId is not null && board is null)
                    return new Outcome<Nothing>.NotFound();
                if (actor.MemberId is not { } memberId)
                    return Denial.SignInFirst;
                if (board is null)
                    (await db.Members.SingleAsync(m => m.Id == memberId, ct)).ReadAll(db.Now);
                else if (await db.BoardReadMarks.SingleOrDefaultAsync(m => m.MemberId == memberId && m.BoardId == board, ct) is { } mark)
                    mark.Advance(db.Now);
                else
                    db.Add(new BoardReadMark(memberId, board.Value, db.Now));
                return default(Nothing);
            },
            ct
        );

    /// <summary>Notes in one transaction what members have read on pages; a worker collects it, so that showing a page writes nothing.</summary>
    public static Task Note(ForumDb db, IReadOnlyCollection<(long MemberId, string ThreadId, DateTime At)> seen, CancellationToken ct) =>
        db.Write(
            async () =>
            {
                foreach (var (memberId, publicId, at) in seen)
                {
                    var threadId = await db.Threads.Where(t => t.PublicId == publicId).Select(t => t.Id).SingleOrDefaultAsync(ct);
                    await Consequences.Of(db, new ThreadSeen(memberId, threadId, at), ct);
                    if (await db.ReadMarks.SingleOrDefaultAsync(m => m.MemberId == memberId && m.ThreadId == threadId, ct) is { } mark)
                        mark.Advance(at);
                    else if (threadId != 0)
                        db.Add(new ReadMark(memberId, threadId, at));
                }
                return default(Nothing);
            },
            ct
        );
}

/// <summary>A member has been shown a thread, up to what was written at that time.</summary>
internal sealed record ThreadSeen(long MemberId, long ThreadId, DateTime UpTo);
