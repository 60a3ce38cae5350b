using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Domain.Boards;

public static class OpenBoard
{
    /// <returns>The new board's public id. Whoever opens a board for groups that they aren't in doesn't see it afterwards.</returns>
    public static Task<Outcome<string>> Run(ForumDb db, Actor actor, BoardForm form, CancellationToken ct) =>
        db.Write<Outcome<string>>(
            actor,
            async actor =>
            {
                var decision = BoardPermits.ChangeBoards(actor, db.Now);
                if (decision.Refuses(out var why))
                    return why;
                var (section, audience, problems) = await BoardChoices.Find(db, form, ct);
                if (problems.Count > 0)
                    return problems;
                var board = new Board(db.Entropy.Id(), section!);
                board.Change(section!, form.Name.Trim(), form.Description.Trim(), audience!, form.Formats, form.Position);
                db.Boards.Add(board);
                await db.Save(ct);
                db.Record(
                    actor,
                    decision,
                    ActKind.OpenBoard,
                    Power.ChangeBoards,
                    new ActObject(board.AudienceId) { BoardId = board.Id, After = board.Name },
                    ""
                );
                return board.PublicId;
            },
            ct
        );
}
