using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Domain.Boards;

public static class OpenBoard
{
    /// <returns>The new board's public id. Whoever opens a board for groups that they aren't in doesn't see it afterwards.</returns>
    public static Task<Outcome<string>> Run(ForumDb db, Actor actor, BoardForm form, CancellationToken ct) =>
        db.Write(actor, actor => Within(db, actor, form, ct), ct);

    /// <summary>The same inside a transaction.</summary>
    internal static async Task<Outcome<string>> Within(ForumDb db, Actor actor, BoardForm form, CancellationToken ct)
    {
        var decision = BoardPermits.ChangeBoards(actor, db.Now);
        if (decision.Refuses(out var why))
            return why;
        var (chosen, problems) = await BoardChoices.Find(db, form, null, ct);
        if (chosen is null)
            return problems;
        var board = new Board(db.Entropy.Id(), chosen.Section);
        board.Change(chosen.Section, form.Name.Trim(), form.Description.Trim(), form.Formats, form.Position);
        board.BeFor(chosen.Audience, chosen.Reviewers);
        db.Boards.Add(board);
        await db.Save(ct);
        var on = new ActObject(board.AudienceId) { BoardId = board.Id, After = board.Name };
        db.Record(actor, decision, ActKind.OpenBoard, Power.ChangeBoards, on, "");
        return board.PublicId;
    }
}
