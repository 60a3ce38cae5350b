using Forum.Domain.Powers;

namespace Forum.Domain.Members;

/// <summary>What an actor may do with other members' accounts, one question each.</summary>
public static class MemberPermits
{
    public static Decision Help(Actor actor, DateTime now) => Authority.Decide(actor, Power.HelpMembers, Place.Site, now);

    public static Decision ManageGroups(Actor actor, DateTime now) => Authority.Decide(actor, Power.ManageGroups, Place.Site, now);

    /// <param name="audienceId">In which audience it would be done, see <see cref="KnownWhere.AudienceOf"/>.</param>
    public static Decision Sanction(Actor actor, Power power, Member member, long audienceId, int? days, DateTime now) =>
        member.Id == actor.MemberId
            ? Denial.YourselfNot
            : Authority.DecideSanction(actor, power, Place.SiteFor(audienceId), member.Standing, days, lifting: false, now);

    /// <param name="audienceId">As for <see cref="Sanction"/>.</param>
    public static Decision Erase(Actor actor, Member member, long audienceId, DateTime now) =>
        member.Id == actor.MemberId ? Denial.YourselfNot : Authority.Decide(actor, Power.EraseMember, Place.SiteFor(audienceId), now);

    /// <summary>A warning, or taking one back. It lasts no time, so only whom a grant's sanctions are for is asked.</summary>
    /// <param name="audienceId">As for <see cref="Sanction"/>.</param>
    public static Decision Warn(Actor actor, Member member, long audienceId, DateTime now) =>
        member.Id == actor.MemberId
            ? Denial.YourselfNot
            : Authority.DecideSanction(actor, Power.WarnMember, Place.SiteFor(audienceId), member.Standing, null, lifting: true, now);

    /// <summary>Nobody reads what is noted about themselves.</summary>
    /// <param name="audienceId">As for <see cref="Sanction"/>.</param>
    public static Decision SeeNotes(Actor actor, Member member, long audienceId, DateTime now) =>
        member.Id == actor.MemberId ? Denial.YourselfNot : Authority.Decide(actor, Power.SeeNotes, Place.SiteFor(audienceId), now);

    public static Decision Lift(Actor actor, Power power, Member member, long audienceId, DateTime now) =>
        member.Id == actor.MemberId
            ? Denial.YourselfNot
            : Authority.DecideSanction(actor, power, Place.SiteFor(audienceId), member.Standing, null, lifting: true, now);
}
