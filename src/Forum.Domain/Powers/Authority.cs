using Forum.Domain.Members;

namespace Forum.Domain.Powers;

/// <summary>The one place where it is decided what an actor may do by power.</summary>
public static class Authority
{
    /// <summary>Where several grants allow it, it rests on the one that holds in the narrowest place, then on what ends first, then on the older.</summary>
    public static Decision Decide(Actor actor, Power power, Place place, DateTime now) => Decide(actor, power, place, now, _ => null);

    /// <summary>The same for a sanction of so many days (null: until lifted) on a member, or for lifting one.</summary>
    public static Decision DecideSanction(Actor actor, Power power, Place place, Standing standing, int? days, bool lifting, DateTime now) =>
        Decide(
            actor,
            power,
            place,
            now,
            grant =>
                grant.NewcomersOnly && standing != Standing.Newcomer ? Denial.NewcomersOnly
                : !lifting && grant.SanctionDays is { } most && (days is null || days > most) ? Denial.SanctionTooLong
                : null
        );

    /// <summary>The same for confirming what somebody else proposed: by a grant that gives all that it takes, and not out of some others.</summary>
    internal static Decision DecideSecond(Actor actor, SecondGround ground, IReadOnlySet<long> notOutOf, DateTime now) =>
        Decide(
            actor,
            ground.For,
            Place.Site,
            now,
            grant => ground.IsGivenBy(grant, now) && !grant.Chain.Any(notOutOf.Contains) ? null : Denial.NoPower
        );

    /// <summary>The same by grants that weren't made out of some others; what only those allow is one's own affair.</summary>
    /// <param name="own">How that is refused.</param>
    internal static Decision DecideApart(Actor actor, Power power, Place place, IReadOnlySet<long> notOutOf, DateTime now, Denial own) =>
        Decide(actor, power, place, now, grant => grant.Chain.Any(notOutOf.Contains) ? own : null);

    private static Decision Decide(Actor actor, Power power, Place place, DateTime now, Func<LiveGrant, Denial?> against)
    {
        if (actor.IsOperator)
            return Decision.Free;
        if (actor.IsGuest)
            return Denial.SignInFirst;
        if (actor.IsSuspended)
            return Denial.Suspended;
        if (!actor.HoldsSomewhere(power))
            return Denial.NoPower;
        var grounds = actor.Grants.Where(grant => grant.Gives(power, place, now)).ToList();
        if (grounds.Count == 0)
            return Denial.NoPower;
        var suitable = grounds.Where(grant => against(grant) is null).ToList();
        if (suitable.Count == 0)
            return against(grounds[0])!.Value;
        var usable = suitable
            .Where(grant => grant.ActsLeft(place) is null or > 0)
            .OrderBy(grant => grant.Reach(place))
            .ThenBy(grant => grant.Until ?? DateTime.MaxValue)
            .ThenBy(grant => grant.Id)
            .FirstOrDefault();
        return usable is null ? Denial.LimitReached : new Decision.Allowed(usable);
    }
}
