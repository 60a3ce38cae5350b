using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Domain.Badges;

public static class RevokeAward
{
    /// <summary>Takes a badge back. The records of both stay.</summary>
    /// <returns>The public id of the recorded act.</returns>
    public static Task<Outcome<string>> Run(ForumDb db, Actor actor, string awardId, string reason, CancellationToken ct) =>
        db.Write<Outcome<string>>(
            actor,
            async actor =>
            {
                if (await GivenAward.Find(db, actor, awardId, ct) is not { } given)
                    return new Outcome<string>.NotFound();
                var decision = BadgePermits.Award(actor, given.PlaceOfAward, db.Now);
                if (decision.Refuses(out var why))
                    return why;
                if (ActRecord.ReasonProblem(reason) is { } problem)
                    return problem;
                if (given.Award.RevokedAt is not null)
                    return Denial.AlreadyDone;
                var act = db.Record(actor, decision, ActKind.RevokeAward, Power.AwardBadge, await given.Object(db, ct), reason)!;
                await db.Save(ct);
                given.Award.Revoke(act.Id, db.Now);
                return act.PublicId;
            },
            ct
        );
}
