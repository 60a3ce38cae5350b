using Forum.Domain.Audiences;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Members.Groups;

public static class RemoveFromGroup
{
    /// <summary>Ends a membership, by power or by the member who leaves. What the group saw is out of their sight on the next request.</summary>
    public static Task<Outcome<Nothing>> Run(ForumDb db, Actor actor, string groupId, string memberId, string reason, CancellationToken ct) =>
        db.Write<Outcome<Nothing>>(
            actor,
            async actor =>
            {
                var group = await db.Groups.VisibleTo(actor).SingleOrDefaultAsync(g => g.PublicId == groupId, ct);
                if (group is null)
                    return new Outcome<Nothing>.NotFound();
                var own = memberId == actor.PublicId && !actor.IsGuest;
                var decision = own ? Decision.Free : MemberPermits.ManageGroups(actor, db.Now);
                if (decision.Refuses(out var why))
                    return why;
                if (ActRecord.ReasonProblem(reason, required: false) is { } problem)
                    return problem;
                var membership = await db.GroupMemberships.SingleOrDefaultAsync(g => g.GroupId == group.Id && g.Member!.PublicId == memberId, ct);
                if (membership is null)
                    return new Outcome<Nothing>.NotFound();
                var on = new ActObject(Audience.EveryoneId) { GroupId = group.Id, MemberId = membership.MemberId };
                db.GroupMemberships.Remove(membership);
                db.Record(actor, decision, ActKind.RemoveFromGroup, Power.ManageGroups, on, reason);
                return default(Nothing);
            },
            ct
        );
}
