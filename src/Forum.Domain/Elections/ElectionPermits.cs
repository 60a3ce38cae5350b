using Forum.Domain.Powers;

namespace Forum.Domain.Elections;

/// <summary>What an actor may do with offices and elections, one question a line.</summary>
public static class ElectionPermits
{
    internal static Decision Call(Actor actor, Place place, DateTime now) => Authority.Decide(actor, Power.CallElection, place, now);

    internal static Decision Certify(Actor actor, Place place, DateTime now) => Authority.Decide(actor, Power.CertifyElection, place, now);

    /// <summary>What keeps them from looking after offices anywhere; null where nothing does.</summary>
    public static Denial? Offices(Actor actor)
    {
        if (actor.IsGuest)
            return Denial.SignInFirst;
        if (actor.IsSuspended)
            return Denial.Suspended;
        return actor.HoldsSomewhere(Power.CallElection) ? null : Denial.NoPower;
    }

    /// <summary>Standing, nominating and voting need nothing but being an elector: here only what keeps anybody from doing anything.</summary>
    public static Denial? TakePart(Actor actor)
    {
        if (actor.MemberId is null)
            return Denial.SignInFirst;
        return actor.IsSuspended ? Denial.Suspended : null;
    }
}
