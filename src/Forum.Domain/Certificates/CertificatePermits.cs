using Forum.Domain.Members;
using Forum.Domain.Powers;

namespace Forum.Domain.Certificates;

/// <summary>What an actor may do with certificates, one question a line.</summary>
public static class CertificatePermits
{
    /// <summary>Giving certificates, and revoking them.</summary>
    public static Decision Award(Actor actor, DateTime now) => Authority.Decide(actor, Power.AwardCertificate, Place.Site, now);

    /// <summary>Giving one to a certain member.</summary>
    internal static Decision Award(Actor actor, Member member, DateTime now)
    {
        var decision = Award(actor, now);
        if (!decision.IsAllowed)
            return decision;
        if (member.Id == actor.MemberId)
            return Denial.YourselfNot;
        return member.Origin == MemberOrigin.Imported ? Denial.NotClaimed : decision;
    }

    /// <summary>What keeps somebody from finding the form; null where nothing does.</summary>
    public static Denial? WhyNot(Actor actor, DateTime now) =>
        actor.IsGuest ? Denial.SignInFirst
        : Award(actor, now).Refuses(out var why) ? why
        : null;
}
