using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Domain.Delegation;

public static class DelegatePowers
{
    /// <summary>
    /// Makes a grant out of one that the actor holds, themselves or through a group, and that gives <see cref="Power.Delegate"/>: never more
    /// than that gives, in powers, place, time or limits.
    /// </summary>
    /// <returns>The public id of the new grant, or of the proposal: critical powers over the whole site are confirmed by a second holder.</returns>
    public static Task<Outcome<Deed>> Run(ForumDb db, Actor actor, DelegationForm form, CancellationToken ct) =>
        db.Write<Outcome<Deed>>(
            actor,
            async actor =>
            {
                var planned = await PlannedGrant.Of(db, actor, form, ct);
                if (planned is not Outcome<PlannedGrant>.Done(var plan))
                    return planned.As<Deed>();
                if (plan.IsUsedUp)
                    return Denial.LimitReached;
                var ground = new Decision.Allowed(plan.Parent);
                if (plan.Second(form) is not { } second || !await FourEyes.Asks(db, actor, second, ct))
                {
                    var grant = Give(db, plan, form, actor.MemberId);
                    var on = await GrantObject.Of(db, actor, grant, plan.Where.Place.AudienceId, ct);
                    db.Record(actor, ground, ActKind.GivePowers, Power.Delegate, on, form.Reason!);
                    return new Deed(grant.PublicId, Waits: false);
                }
                var about = (plan.Member?.Id, plan.Group?.Id);
                var (proposal, isNew) = await Proposal.Of(db, actor, ProposalKind.GivePowers, form, form.Reason!, about, ct);
                if (isNew)
                    await Record(db, actor, ground, plan, form, ct);
                return new Deed(proposal.PublicId, Waits: true);
            },
            ct
        );

    private static async Task Record(ForumDb db, Actor actor, Decision ground, PlannedGrant plan, DelegationForm form, CancellationToken ct)
    {
        var on = await GrantObject.Of(db, actor, plan.Member, plan.Group, ct);
        db.Record(actor, ground, ActKind.ProposePowers, Power.Delegate, on, form.Reason!);
    }

    internal static Grant Give(ForumDb db, PlannedGrant plan, DelegationForm form, long? giverId)
    {
        var grant = new Grant(db.Entropy.Id(), PowerSet.Of(form.Known), [plan.Where.Scope], GrantSource.Delegation, form.From ?? db.Now)
        {
            HolderMemberId = plan.Member?.Id,
            HolderGroupId = plan.Group?.Id,
            Until = form.Until,
            ActsPerDay = form.ActsPerDay,
            SanctionDays = form.SanctionDays,
            NewcomersOnly = form.NewcomersOnly,
            ParentId = plan.Parent.Id,
            GivenById = giverId,
            Reason = form.Reason!.Trim(),
        };
        db.Add(grant);
        return grant;
    }
}
