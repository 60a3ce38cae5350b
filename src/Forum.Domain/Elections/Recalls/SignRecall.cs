using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Elections.Recalls;

public static class SignRecall
{
    /// <summary>Signs a petition, in public, once. The signature with which the share is reached opens the vote.</summary>
    public static Task<Outcome<Nothing>> Run(ForumDb db, Actor actor, string recallId, CancellationToken ct) =>
        db.Write<Outcome<Nothing>>(
            actor,
            async actor =>
            {
                if (await db.Recalls.VisibleTo(db, actor, "SignRecall").SingleOrDefaultAsync(r => r.PublicId == recallId, ct) is not { } recall)
                    return new Outcome<Nothing>.NotFound();
                var about = await RecallCase.Of(db, recall, ct);
                if (await RecallPermits.Sign(db, actor, recall, about, ct) is { } why)
                    return why;
                await Give(db, recall, about, actor.MemberId!.Value, await ElectionTime.Now(db, ct), ct);
                return default(Nothing);
            },
            ct
        );

    /// <summary>Inside a transaction: adds a signature, and opens the vote where it is the last that was needed of those who may sign now.</summary>
    internal static async Task Give(ForumDb db, Recall recall, RecallCase about, long memberId, DateTime now, CancellationToken ct)
    {
        db.Add(new RecallSignature(recall.Id, memberId, now));
        await db.Save(ct);
        if (await about.Signed(db, recall.Id, now, ct) >= about.Needed(await about.Signers(db, now, ct)))
            await OpenRecallVote.Of(db, recall, about, now, ct);
    }
}
