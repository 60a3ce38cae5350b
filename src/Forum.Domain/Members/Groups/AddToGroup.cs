using Forum.Domain.Audiences;
using Forum.Domain.Members.Names;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Members.Groups;

/// <param name="Member">By name.</param>
/// <param name="Until">When the membership ends; null is for good.</param>
internal sealed record MembershipForm(string? Member, DateTime? Until, string Reason);

public static class AddToGroup
{
    /// <summary>
    /// Admits a member, until a moment or for good. It holds on their next request; the group's members see the act. A group that holds more
    /// than the actor takes nobody from them; where it holds critical powers over the whole site, a second holder confirms it.
    /// </summary>
    /// <returns>The public id of the recorded act, or of the proposal.</returns>
    public static Task<Outcome<Deed>> Run(
        ForumDb db,
        Actor actor,
        string groupId,
        string? memberName,
        DateTime? until,
        string reason,
        CancellationToken ct
    ) =>
        db.Write<Outcome<Deed>>(
            actor,
            async actor =>
            {
                var form = new MembershipForm(memberName, until, reason);
                var group = await db.Groups.VisibleTo(actor).SingleOrDefaultAsync(g => g.PublicId == groupId, ct);
                if (group is null)
                    return new Outcome<Deed>.NotFound();
                var decision = MemberPermits.ManageGroups(actor, db.Now);
                if (decision.Refuses(out var why))
                    return why;
                var (member, problem) = await Admitted(db, actor, form, ct);
                if (member is null)
                    return problem!;
                if (member.Id == actor.MemberId && await EntryPermits.HasCase(db, group, member.Id, ct))
                    return Denial.YourselfNot;
                if (await Precedence.GroupHoldsMore(db, actor, group.Id, ct))
                    return Denial.GroupHoldsMore;
                var on = new ActObject(Audience.EveryoneId) { GroupId = group.Id, MemberId = member.Id };
                if (await Entering.Second(db, actor, group.Id, member.Id, ct) is null)
                {
                    await Let(db, actor, group.Id, member.Id, form.Until, ct);
                    return new Deed(db.Record(actor, decision, ActKind.AddToGroup, Power.ManageGroups, on, form.Reason)!.PublicId, Waits: false);
                }
                var (proposal, isNew) = await Proposal.Of(db, actor, ProposalKind.AddToGroup, form, form.Reason, (member.Id, group.Id), ct);
                if (isNew)
                    db.Record(actor, decision, ActKind.ProposeMembership, Power.ManageGroups, on, form.Reason);
                return new Deed(proposal.PublicId, Waits: true);
            },
            ct
        );

    private static async Task<(Member? Member, Problem? Problem)> Admitted(ForumDb db, Actor actor, MembershipForm form, CancellationToken ct)
    {
        var folded = MemberName.Fold(form.Member ?? "");
        var member = await db.Members.VisibleTo(actor, nameof(AddToGroup)).SingleOrDefaultAsync(m => m.FoldedName == folded && m.LeftAt == null, ct);
        var problem =
            member is null
                ? new Problem(nameof(form.Member), string.IsNullOrWhiteSpace(form.Member) ? ProblemKind.Required : ProblemKind.NoSuchMember)
            : form.Until <= db.Now ? new Problem(nameof(form.Until), ProblemKind.InThePast)
            : ActRecord.ReasonProblem(form.Reason, required: false);
        return (problem is null ? member : null, problem);
    }

    internal static async Task Let(ForumDb db, Actor actor, long groupId, long memberId, DateTime? until, CancellationToken ct)
    {
        var source = actor.IsOperator ? MembershipSource.Operator : MembershipSource.Admitted;
        await Admission.Of(db, groupId, memberId, source, until, 0, ct);
        await Admission.Answered(db, groupId, memberId, actor.MemberId, ct);
    }
}
