using Forum.Domain.Audiences;
using Forum.Domain.Members;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Delegation.Proposals;

public static class RefuseProposal
{
    /// <summary>Ends a proposal without doing it: who made it withdraws it, a second holder refuses it. Nothing but the record comes of it.</summary>
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
                var isMine = proposal.ProposerId == actor.MemberId;
                var second = (await PlannedDeed.Of(db, proposal, ct)).Second;
                // Who has lost the power since can still take the wish back; there is nothing to record then.
                var decision = isMine ? Withdraw(actor, second.For, db.Now) : await FourEyes.Confirm(db, actor, proposal.ProposerId, second, ct);
                if (decision.Refuses(out var why))
                    return why;
                if (ActRecord.ReasonProblem(reason) is { } problem)
                    return problem;
                proposal.Settle(db.Now);
                var subject = proposal.SubjectId is { } id ? await db.Members.SingleOrDefaultAsync(m => m.Id == id, ct) : null;
                var audience = subject is null ? Audience.EveryoneId : await KnownWhere.AudienceOf(db, actor, subject, ct);
                var on = new ActObject(audience) { GroupId = proposal.GroupId, MemberId = proposal.SubjectId };
                var kind = isMine ? ActKind.WithdrawProposal : ActKind.RefuseProposal;
                var act = db.Record(actor, decision, kind, second.For, on, reason!)?.PublicId ?? "";
                await proposal.SettledBy(db, act, ct);
                return act;
            },
            ct
        );

    private static Decision Withdraw(Actor actor, Power power, DateTime now) =>
        actor.IsSuspended ? Denial.Suspended : new Decision.Allowed(actor.Grants.FirstOrDefault(g => g.Gives(power, Place.Site, now)));
}
