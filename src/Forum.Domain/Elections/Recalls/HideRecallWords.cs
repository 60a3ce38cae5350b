using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Elections.Recalls;

public static class HideRecallWords
{
    /// <summary>
    /// Takes the reason of a petition, or the answer to it, out of sight, or shows it again. The petition itself goes on; whom it is about hides
    /// nothing in it.
    /// </summary>
    public static Task<Outcome<Nothing>> Run(
        ForumDb db,
        Actor actor,
        string recallId,
        RecallWords words,
        bool hidden,
        string reason,
        CancellationToken ct
    ) =>
        db.Write<Outcome<Nothing>>(
            actor,
            async actor =>
            {
                var recalls = db.Recalls.VisibleTo(db, actor, "HideRecallWords");
                if (await recalls.SingleOrDefaultAsync(r => r.PublicId == recallId, ct) is not { } recall)
                    return new Outcome<Nothing>.NotFound();
                var about = await RecallCase.Of(db, recall, ct);
                var decision = await RecallPermits.Hide(db, actor, about, ct);
                if (decision.Refuses(out var why))
                    return why;
                if (ActRecord.ReasonProblem(reason) is { } problem)
                    return problem;
                if (recall.Hides(words) == hidden || (words == RecallWords.Answer && recall.Answer.Length == 0))
                    return Denial.AlreadyDone;
                recall.Hide(words, hidden);
                var by = words == RecallWords.Reason ? recall.StarterId : about.Mandate.MemberId;
                var on = about.Place.Object(about.Office.Title, recall.PublicId, by);
                db.Record(actor, decision, hidden ? ActKind.HideRecallWords : ActKind.RestoreRecallWords, Power.HidePost, on, reason);
                return default(Nothing);
            },
            ct
        );
}
