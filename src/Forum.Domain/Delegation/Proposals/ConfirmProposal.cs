using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Delegation.Proposals;

public static class ConfirmProposal
{
    /// <summary>
    /// Does what somebody else proposed, as the second holder of the power for it. Both are asked as things stand now: who proposed it must still
    /// be able to.
    /// </summary>
    /// <returns>The public id of the recorded act.</returns>
    public static Task<Outcome<string>> Run(ForumDb db, Actor actor, string proposalId, string? reason, CancellationToken ct) =>
        db.Write<Outcome<string>>(
            actor,
            async actor =>
            {
                if (actor.IsGuest)
                    return Denial.SignInFirst;
                if (await db.Proposals.VisibleTo(db, actor).SingleOrDefaultAsync(p => p.PublicId == proposalId, ct) is not { } proposal)
                    return new Outcome<string>.NotFound();
                if (proposal.SettledAt is not null || proposal.EndsAt <= db.Now)
                    return Denial.AlreadyDone;
                var planned = await PlannedDeed.Of(db, proposal, ct);
                var decision = await FourEyes.Confirm(db, actor, proposal.ProposerId, planned.Second, ct);
                if (decision.Refuses(out var why))
                    return why;
                if (planned.Carry is null)
                    return Denial.Outdated;
                if (ActRecord.ReasonProblem(reason, required: false) is { } problem)
                    return problem;
                // Before a member goes with all that is about them.
                proposal.Settle(db.Now);
                await db.Save(ct);
                var carried = await planned.Carry(actor);
                if (carried is not Outcome<(ActKind Kind, ActObject On)>.Done(var (kind, on)))
                    return carried.As<string>();
                var act = db.Record(actor, decision, kind, planned.Second.For, on, reason ?? "")!.PublicId;
                await proposal.SettledBy(db, act, ct);
                return act;
            },
            ct
        );
}
