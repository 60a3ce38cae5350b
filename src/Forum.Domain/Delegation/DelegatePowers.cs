using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Domain.Delegation;

public static class DelegatePowers
{
    /// <summary>
    /// Makes a grant out of one that the actor holds, themselves or through a group, and that gives <see cref="Power.Delegate"/>: never more
    /// than that gives, in powers, place, time or limits.
    /// </summary>
    /// <returns>The new grant's public id.</returns>
    public static Task<Outcome<string>> Run(ForumDb db, Actor actor, DelegationForm form, CancellationToken ct) =>
        db.Write<Outcome<string>>(
            actor,
            async actor =>
            {
                var planned = await PlannedGrant.Of(db, actor, form, ct);
                if (planned is not Outcome<PlannedGrant>.Done(var plan))
                    return planned.As<string>();
                var grant = new Grant(db.Entropy.Id(), PowerSet.Of(form.Known), [plan.Where.Scope], GrantSource.Delegation, form.From ?? db.Now)
                {
                    HolderMemberId = plan.Member?.Id,
                    HolderGroupId = plan.Group?.Id,
                    Until = form.Until,
                    ActsPerDay = form.ActsPerDay,
                    SanctionDays = form.SanctionDays,
                    NewcomersOnly = form.NewcomersOnly,
                    ParentId = plan.Parent.Id,
                    GivenById = actor.MemberId,
                    Reason = form.Reason!.Trim(),
                };
                db.Add(grant);
                var on = await GrantObject.Of(db, actor, grant, plan.Where.Place.AudienceId, ct);
                db.Record(actor, new Decision.Allowed(plan.Parent), ActKind.GivePowers, Power.Delegate, on, form.Reason);
                return grant.PublicId;
            },
            ct
        );
}
