using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Boards;

public static class ChangeBoard
{
    /// <summary>Changes a board that the actor sees; a new audience goes to all its threads in the same transaction.</summary>
    public static Task<Outcome<Nothing>> Run(ForumDb db, Actor actor, string boardId, BoardForm form, CancellationToken ct) =>
        db.Write<Outcome<Nothing>>(
            actor,
            async actor =>
            {
                var board = await db.Boards.VisibleTo(actor).Include(b => b.Section).SingleOrDefaultAsync(b => b.PublicId == boardId, ct);
                if (board is null)
                    return new Outcome<Nothing>.NotFound();
                var decision = BoardPermits.ChangeBoard(actor, board, db.Now);
                if (decision.Refuses(out var why))
                    return why;
                var (section, audience, problems) = await BoardChoices.Find(db, form, ct);
                if (problems.Count > 0)
                    return problems;
                // Whoever moves it must hold the power where it goes, too.
                if (section!.Id != board.SectionId && BoardPermits.ChangeSection(actor, section.Id, db.Now).Refuses(out why))
                    return why;
                var on = new ActObject(board.AudienceId)
                {
                    BoardId = board.Id,
                    Before = board.Name,
                    After = form.Name.Trim(),
                };
                var seenBy = board.AudienceId;
                board.Change(section, form.Name.Trim(), form.Description.Trim(), audience!, form.Formats, form.Position);
                db.Record(actor, decision, ActKind.ChangeBoard, Power.ChangeBoards, on, "");
                await db.Save(ct);
                if (board.AudienceId != seenBy)
                    await Consequences.Of(db, new BoardAudienceChanged(board.Id, board.AudienceId), ct);
                return default(Nothing);
            },
            ct
        );
}

/// <summary>A board's threads are now for another audience.</summary>
internal sealed record BoardAudienceChanged(long BoardId, long AudienceId);
