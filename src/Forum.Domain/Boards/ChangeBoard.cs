using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Boards;

public static class ChangeBoard
{
    /// <summary>Changes a board that the actor sees; a new audience goes to all its threads in the same transaction. On a board where they see only their own threads the audience stays.</summary>
    public static Task<Outcome<Nothing>> Run(ForumDb db, Actor actor, string boardId, BoardForm form, CancellationToken ct) =>
        db.Write<Outcome<Nothing>>(
            actor,
            async actor =>
            {
                var board = await db
                    .Boards.VisibleTo(actor)
                    .Include(b => b.Section)
                    .Include(b => b.Audience)
                    .Include(b => b.Reviewers)
                    .SingleOrDefaultAsync(b => b.PublicId == boardId, ct);
                if (board is null)
                    return new Outcome<Nothing>.NotFound();
                var decision = BoardPermits.ChangeBoard(actor, board, db.Now);
                if (decision.Refuses(out var why))
                    return why;
                // Who doesn't see all that was written there can't show it to others: for them its readers stay.
                var kept = board.IsWhollySeenBy(actor) ? null : board;
                var (chosen, problems) = await BoardChoices.Find(db, form, kept, ct);
                if (chosen is null)
                    return problems;
                // Whoever moves it must hold the power where it goes, too.
                if (chosen.Section.Id != board.SectionId && BoardPermits.ChangeSection(actor, chosen.Section.Id, db.Now).Refuses(out why))
                    return why;
                var on = new ActObject(board.AudienceId)
                {
                    BoardId = board.Id,
                    Before = board.Name,
                    After = form.Name.Trim(),
                };
                var seenBy = (board.ThreadAudienceId, board.AuthorAudienceId);
                board.Change(chosen.Section, form.Name.Trim(), form.Description.Trim(), form.Formats, form.Position);
                board.BeFor(chosen.Audience, chosen.Reviewers);
                db.Record(actor, decision, ActKind.ChangeBoard, Power.ChangeBoards, on, "");
                await db.Save(ct);
                if ((board.ThreadAudienceId, board.AuthorAudienceId) != seenBy)
                    await Consequences.Of(db, new BoardAudienceChanged(board.Id, board.ThreadAudienceId, board.AuthorAudienceId), ct);
                return default(Nothing);
            },
            ct
        );
}

/// <summary>A board's threads are now for another audience.</summary>
/// <param name="AuthorAudienceId">Where authors see their own threads beside it; null where they are readers like others.</param>
internal sealed record BoardAudienceChanged(long BoardId, long AudienceId, long? AuthorAudienceId);
