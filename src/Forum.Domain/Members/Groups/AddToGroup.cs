using Forum.Domain.Audiences;
using Forum.Domain.Members.Names;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Members.Groups;

public static class AddToGroup
{
    /// <summary>Admits a member, by name, until a moment or for good. It holds on their next request; the group's members see the act.</summary>
    public static Task<Outcome<Nothing>> Run(
        ForumDb db,
        Actor actor,
        string groupId,
        string? memberName,
        DateTime? until,
        string reason,
        CancellationToken ct
    ) =>
        db.Write<Outcome<Nothing>>(
            actor,
            async actor =>
            {
                var group = await db.Groups.VisibleTo(actor).SingleOrDefaultAsync(g => g.PublicId == groupId, ct);
                if (group is null)
                    return new Outcome<Nothing>.NotFound();
                var decision = MemberPermits.ManageGroups(actor, db.Now);
                if (decision.Refuses(out var why))
                    return why;
                var folded = MemberName.Fold(memberName ?? "");
                var member = await db.Members.VisibleTo(actor).SingleOrDefaultAsync(m => m.FoldedName == folded && m.LeftAt == null, ct);
                if (member is null)
                    return new Problem("Member", string.IsNullOrWhiteSpace(memberName) ? ProblemKind.Required : ProblemKind.NoSuchMember);
                if (member.Id == actor.MemberId && await EntryPermits.HasCase(db, group, member.Id, ct))
                    return Denial.YourselfNot;
                if (until <= db.Now)
                    return new Problem("Until", ProblemKind.InThePast);
                if (ActRecord.ReasonProblem(reason, required: false) is { } problem)
                    return problem;
                var source = actor.IsOperator ? MembershipSource.Operator : MembershipSource.Admitted;
                await Admission.Of(db, group.Id, member.Id, source, until, 0, ct);
                await Admission.Answered(db, group.Id, member.Id, actor.MemberId, ct);
                var on = new ActObject(Audience.EveryoneId) { GroupId = group.Id, MemberId = member.Id };
                db.Record(actor, decision, ActKind.AddToGroup, Power.ManageGroups, on, reason);
                return default(Nothing);
            },
            ct
        );
}
