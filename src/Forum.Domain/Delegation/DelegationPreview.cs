using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Domain.Delegation;

/// <summary>What a delegation would give, before it is given: to whom, where, and which powers of whoever gives it.</summary>
/// <param name="AsksSecond">It won't be given at once: a second holder confirms it.</param>
public sealed record DelegationPreview(string Holder, bool IsGroup, ScopeLine Where, IReadOnlyList<Power> Powers, bool AsksSecond)
{
    /// <summary>Refused for the same reasons as <see cref="DelegatePowers"/>; it changes nothing.</summary>
    public static async Task<Outcome<DelegationPreview>> Read(ForumDb db, Actor actor, DelegationForm form, CancellationToken ct)
    {
        var planned = await PlannedGrant.Of(db, actor, form, ct);
        if (planned is not Outcome<PlannedGrant>.Done(var plan))
            return planned.As<DelegationPreview>();
        if (plan.IsUsedUp)
            return Denial.LimitReached;
        var asks = plan.Second(form) is { } second && await FourEyes.Asks(db, actor, second, ct);
        return Of(plan, form, asks);
    }

    internal static DelegationPreview Of(PlannedGrant plan, DelegationForm form, bool asksSecond) =>
        new(plan.Member?.Name ?? plan.Group!.Name, plan.Group is not null, plan.Where.Told, form.Known, asksSecond);
}
