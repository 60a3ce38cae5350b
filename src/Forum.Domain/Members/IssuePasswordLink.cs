using Forum.Domain.Audiences;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Members;

public static class IssuePasswordLink
{
    /// <summary>Makes a one-use link for a member who forgot the password; earlier ones stop working. It's shown once, to whoever issues it.</summary>
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
                if (await Precedence.HoldsMore(db, actor, member, ct))
                    return Denial.NoPower;
                if (member.Origin == MemberOrigin.Imported)
                    return Denial.NotClaimed;
                if (ActRecord.ReasonProblem(reason) is { } problem)
                    return problem;
                var on = new ActObject(Audience.EveryoneId) { MemberId = member.Id };
                db.Record(actor, decision, ActKind.IssuePasswordLink, Power.HelpMembers, on, reason);
                return await LiveLinks.Issue(db, member, LinkPurpose.Password, ct);
            },
            ct
        );
}
