using Forum.Domain.Members;
using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Domain.Certificates;

/// <summary>What an actor may do with certificates, one question a line.</summary>
public static class CertificatePermits
{
    /// <summary>Giving certificates, and revoking them.</summary>
    public static Decision Award(Actor actor, DateTime now) => Authority.Decide(actor, Power.AwardCertificate, Place.Site, now);

    /// <summary>Giving one to a certain member, or giving it back: neither to themselves nor by power that comes from them.</summary>
    internal static async Task<Decision> Award(ForumDb db, Actor actor, Member member, CancellationToken ct)
    {
        var decision = Award(actor, db.Now);
        if (!decision.IsAllowed)
            return decision;
        if (member.Id == actor.MemberId)
            return Denial.YourselfNot;
        if (member.Origin == MemberOrigin.Imported)
            return Denial.NotClaimed;
        if (await LiveSuspension.Of(db, member.Id, ct))
            return Denial.TheyAreSuspended;
        var theirs = await GrantsFrom.Members(db, actor, [member.Id], ct);
        return Authority.DecideApart(actor, Power.AwardCertificate, Place.Site, theirs, db.Now, Denial.PowerFromThem);
    }

    /// <summary>What keeps somebody from finding the form; null where nothing does.</summary>
    public static Denial? WhyNot(Actor actor, DateTime now) =>
        actor.IsGuest ? Denial.SignInFirst
        : Award(actor, now).Refuses(out var why) ? why
        : null;
}
