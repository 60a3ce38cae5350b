namespace Forum.Domain.Powers;

/// <summary>The one place where it is decided what an actor may do by power.</summary>
public static class Authority
{
    public static Decision Decide(Actor actor, Power power, Place place, DateTime now)
    {
        if (actor.IsOperator)
            return Decision.Free;
        if (actor.IsGuest)
            return Denial.SignInFirst;
        if (actor.IsSuspended)
            return Denial.Suspended;
        var grounds = actor.Grants.Where(grant => grant.Gives(power, place, now)).ToList();
        if (grounds.Count == 0)
            return Denial.NoPower;
        var usable = grounds.Find(grant => grant.ActsLeft is null or > 0);
        return usable is null ? Denial.LimitReached : new Decision.Allowed(usable);
    }
}
