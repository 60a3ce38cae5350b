using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Boards;

public static class CloseBoard
{
    /// <summary>
    /// Takes an empty board away. One that has threads, seen or not, stays: nothing is lost by closing. Threads that were merged into others stand
    /// on those threads' boards from then on, so that their addresses lead there as before.
    /// </summary>
    public static Task<Outcome<Nothing>> Run(ForumDb db, Actor actor, string boardId, CancellationToken ct) =>
        db.Write<Outcome<Nothing>>(
            actor,
            async actor =>
            {
                var board = await db.Boards.VisibleTo(actor).SingleOrDefaultAsync(b => b.PublicId == boardId, ct);
                if (board is null)
                    return new Outcome<Nothing>.NotFound();
                var decision = BoardPermits.ChangeBoard(actor, board, db.Now);
                if (decision.Refuses(out var why))
                    return why;
                // Whether others have threads there is nothing that a refusal may tell.
                if (!board.IsWhollySeenBy(actor))
                    return Denial.NotAllSeen;
                if (await db.HasThreads(board.Id, ct))
                    return new Problem("Board", ProblemKind.NotEmpty);
                await Consequences.Of(db, new BoardCloses(board.Id), ct);
                db.Record(actor, decision, ActKind.CloseBoard, Power.ChangeBoards, new ActObject(board.AudienceId) { Before = board.Name }, "");
                db.Boards.Remove(board);
                return default(Nothing);
            },
            ct
        );
}

/// <summary>A board that has no threads of its own any more is taken away.</summary>
internal sealed record BoardCloses(long BoardId);
