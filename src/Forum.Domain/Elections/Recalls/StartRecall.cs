using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Elections.Recalls;

public static class StartRecall
{
    /// <summary>Starts a petition to end a mandate, and signs it: who starts it and who signs it is public.</summary>
    /// <returns>Its public id.</returns>
    public static Task<Outcome<string>> Run(ForumDb db, Actor actor, string mandateId, string reason, CancellationToken ct) =>
        db.Write<Outcome<string>>(
            actor,
            async actor =>
            {
                if (await db.Mandates.VisibleTo(db, actor, "StartRecall").SingleOrDefaultAsync(m => m.PublicId == mandateId, ct) is not { } mandate)
                    return new Outcome<string>.NotFound();
                var about = await RecallCase.Of(db, mandate, ct);
                if (await RecallPermits.Start(db, actor, about, ct) is { } why)
                    return why;
                if (string.IsNullOrWhiteSpace(reason))
                    return new Problem("Reason", ProblemKind.Required);
                if (reason.Trim().Length > Recall.TextLimit)
                    return new Problem("Reason", ProblemKind.TooLong, Recall.TextLimit);
                return await Make(db, actor.MemberId!.Value, about, reason.Trim(), ct);
            },
            ct
        );

    private static async Task<string> Make(ForumDb db, long starterId, RecallCase about, string reason, CancellationToken ct)
    {
        var now = await ElectionTime.Now(db, ct);
        var recall = new Recall(db.Entropy.Id(), about.Mandate.Id, starterId, reason, now, now.AddDays(about.Rules.RecallDays));
        db.Add(recall);
        await db.Save(ct);
        await SignRecall.Give(db, recall, about, starterId, now, ct);
        return recall.PublicId;
    }
}
