using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Elections.Recalls;

public static class WithdrawSignature
{
    /// <summary>Takes one's signature off a petition that still can be signed.</summary>
    public static Task<Outcome<Nothing>> Run(ForumDb db, Actor actor, string recallId, CancellationToken ct) =>
        db.Write<Outcome<Nothing>>(
            actor,
            async actor =>
            {
                var recalls = db.Recalls.VisibleTo(db, actor, "WithdrawSignature");
                if (await recalls.SingleOrDefaultAsync(r => r.PublicId == recallId, ct) is not { } recall)
                    return new Outcome<Nothing>.NotFound();
                if (await RecallPermits.Withdraw(db, actor, recall, await RecallCase.Of(db, recall, ct), ct) is { } why)
                    return why;
                await db.RecallSignatures.Where(s => s.RecallId == recall.Id && s.MemberId == actor.MemberId).ExecuteDeleteAsync(ct);
                return default(Nothing);
            },
            ct
        );
}
