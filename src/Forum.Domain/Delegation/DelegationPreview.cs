using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Domain.Delegation;

/// <summary>What a delegation would give, before it is given: to whom, where, and which powers of whoever gives it.</summary>
public sealed record DelegationPreview(string Holder, bool IsGroup, ScopeLine Where, IReadOnlyList<Power> Powers)
{
    /// <summary>Refused for the same reasons as <see cref="DelegatePowers"/>; it changes nothing.</summary>
    public static async Task<Outcome<DelegationPreview>> Read(ForumDb db, Actor actor, DelegationForm form, CancellationToken ct)
    {
        var planned = await PlannedGrant.Of(db, actor, form, ct);
        return planned is Outcome<PlannedGrant>.Done(var plan)
            ? new DelegationPreview(plan.Member?.Name ?? plan.Group!.Name, plan.Group is not null, plan.Where.Told, form.Known)
            : planned.As<DelegationPreview>();
    }
}
