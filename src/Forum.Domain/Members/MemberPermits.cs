using Forum.Domain.Powers;

namespace Forum.Domain.Members;

/// <summary>What an actor may do with other members' accounts, one question each.</summary>
public static class MemberPermits
{
    public static Decision Help(Actor actor, DateTime now) => Authority.Decide(actor, Power.HelpMembers, Place.Site, now);

    public static Decision ManageGroups(Actor actor, DateTime now) => Authority.Decide(actor, Power.ManageGroups, Place.Site, now);

    public static Decision Sanction(Actor actor, Power power, Member member, int? days, DateTime now, bool lifting = false)
    {
        if (member.Id == actor.MemberId)
            return Denial.YourselfNot;
        var decision = Authority.Decide(actor, power, Place.Site, now);
        if (lifting || decision.Grant?.SanctionDays is not { } most)
            return decision;
        return days is null || days > most ? Denial.SanctionTooLong : decision;
    }
}
