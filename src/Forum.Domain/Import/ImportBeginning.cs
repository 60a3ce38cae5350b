using Forum.Domain.Boards;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Import;

/// <summary>Finds the run of a source, or begins one: its board, its group, its act, in one transaction.</summary>
internal static class ImportBeginning
{
    public static async Task<Outcome<ImportJob>> Within(ForumDb db, Actor actor, SourceCommunity source, ImportTarget target, CancellationToken ct)
    {
        if (!actor.IsOperator)
            return Denial.NoPower;
        var known = await db.ImportRuns().SingleOrDefaultAsync(r => r.Kind == source.Kind && r.Source == source.Fingerprint, ct);
        if (known?.FinishedAt is not null)
            return await ImportJob.Of(db, known, await db.Boards.SingleAsync(b => b.Id == known.BoardId, ct), target.Language, ct);
        var place = await ImportPlace.Find(db, actor, target, open: known is null, ct);
        if (place is not Outcome<Board>.Done(var board))
            return known is null ? place.As<ImportJob>() : new Problem("Board", ProblemKind.OnAnotherBoard);
        if (known is not null && known.BoardId != board.Id)
            return new Problem("Board", ProblemKind.OnAnotherBoard);
        return await ImportJob.Of(db, known ?? await Begin(db, actor, source, board, ct), board, target.Language, ct);
    }

    private static async Task<ImportRun> Begin(ForumDb db, Actor actor, SourceCommunity source, Board board, CancellationToken ct)
    {
        var run = new ImportRun(db.Entropy.Id(), source.Kind, source.Fingerprint, board.Id, db.Now);
        db.Add(run);
        await db.Save(ct);
        var on = new ActObject(board.ThreadAudienceId) { BoardId = board.Id, After = NameOf(source.Kind) };
        db.Record(actor, Decision.Free, ActKind.ImportCommunity, Power.ChangeBoards, on, "");
        return run;
    }

    private static string NameOf(string kind) =>
        kind switch
        {
            "stackexchange" => "Stack Exchange",
            "discourse" => "Discourse",
            _ => kind,
        };
}
