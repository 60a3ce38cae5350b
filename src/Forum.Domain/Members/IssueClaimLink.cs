using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Members;

public static class IssueClaimLink
{
    /// <summary>
    /// Makes a one-use link with which a person takes over the account that an import made for them; earlier ones stop working. It's shown once,
    /// to whoever issues it.
    /// </summary>
    /// <returns>The token for the link.</returns>
    public static Task<Outcome<string>> Run(ForumDb db, Actor actor, string memberId, string reason, CancellationToken ct) =>
        db.Write<Outcome<string>>(
            actor,
            async actor =>
            {
                var member = await db.Members.VisibleTo(actor).SingleOrDefaultAsync(m => m.PublicId == memberId && m.LeftAt == null, ct);
                if (member is null)
                    return new Outcome<string>.NotFound();
                var decision = MemberPermits.Help(actor, db.Now);
                if (decision.Refuses(out var why))
                    return why;
                // An imported account may have come into a group that holds powers.
                if (await Precedence.HoldsMore(db, actor, member, ct))
                    return Denial.NoPower;
                if (member.Origin != MemberOrigin.Imported)
                    return Denial.AlreadyDone;
                if (ActRecord.ReasonProblem(reason, required: !actor.IsOperator) is { } problem)
                    return problem;
                var on = new ActObject(await KnownWhere.AudienceOf(db, actor, member, ct)) { MemberId = member.Id };
                db.Record(actor, decision, ActKind.IssueClaimLink, Power.HelpMembers, on, reason);
                return await LiveLinks.Issue(db, member, LinkPurpose.Claim, ct);
            },
            ct
        );
}
