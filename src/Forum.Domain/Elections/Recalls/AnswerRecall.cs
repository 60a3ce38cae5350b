using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Elections.Recalls;

public static class AnswerRecall
{
    /// <summary>Whom a petition is about says something to it, or says it anew; it stands beside the reason.</summary>
    public static Task<Outcome<Nothing>> Run(ForumDb db, Actor actor, string recallId, string answer, CancellationToken ct) =>
        db.Write<Outcome<Nothing>>(
            actor,
            async actor =>
            {
                var recalls = db.Recalls.VisibleTo(db, actor, "AnswerRecall").Include(r => r.Election);
                if (await recalls.SingleOrDefaultAsync(r => r.PublicId == recallId, ct) is not { } recall)
                    return new Outcome<Nothing>.NotFound();
                if (await RecallPermits.Answer(db, actor, recall, await RecallCase.Of(db, recall, ct), ct) is { } why)
                    return why;
                if (string.IsNullOrWhiteSpace(answer))
                    return new Problem("Answer", ProblemKind.Required);
                if (answer.Trim().Length > Recall.TextLimit)
                    return new Problem("Answer", ProblemKind.TooLong, Recall.TextLimit);
                recall.BeAnswered(answer.Trim());
                return default(Nothing);
            },
            ct
        );
}
