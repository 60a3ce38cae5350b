using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Members;

/// <summary>What the links that somebody is handed for an account have in common: who may make them, for whom, and what is written down.</summary>
/// <param name="For">The accounts that they are for.</param>
/// <param name="Otherwise">Why there is none for another account.</param>
internal sealed record LinkIssue(ActKind Kind, LinkPurpose Purpose, MemberOrigin For, Denial Otherwise)
{
    public Task<Outcome<string>> Run(ForumDb db, Actor actor, string memberId, string reason, CancellationToken ct) =>
        db.Write<Outcome<string>>(
            actor,
            async actor =>
            {
                var members = db.Members.VisibleTo(actor, $"{Kind}");
                var member = await members.SingleOrDefaultAsync(m => m.PublicId == memberId && m.LeftAt == null, ct);
                if (member is null)
                    return new Outcome<string>.NotFound();
                var decision = MemberPermits.Help(actor, db.Now);
                if (decision.Refuses(out var why))
                    return why;
                // An imported account, too, may have come into a group that holds powers.
                if (await Precedence.HoldsMore(db, actor, member, ct))
                    return Denial.NoPower;
                if (!actor.IsOperator && await FourEyes.Concerns(db, member.Id, ct))
                    return Denial.OnlyOperator;
                if (member.Origin != For)
                    return Otherwise;
                if (ActRecord.ReasonProblem(reason, required: !actor.IsOperator) is { } problem)
                    return problem;
                var on = new ActObject(await KnownWhere.AudienceOf(db, actor, member, ct)) { MemberId = member.Id };
                db.Record(actor, decision, Kind, Power.HelpMembers, on, reason);
                return await LiveLinks.Issue(db, member, Purpose, ct);
            },
            ct
        );
}
