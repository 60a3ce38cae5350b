namespace Forum.Domain.Members.Groups;

/// <summary>When a membership counts: for what its member sees, may do, and is told.</summary>
internal static class LiveMemberships
{
    /// <summary>Not over yet, and the group's present agreement accepted.</summary>
    public static IQueryable<GroupMembership> Live(this IQueryable<GroupMembership> memberships, DateTime now) =>
        memberships.Lasting(now).Where(m => m.AgreedVersion >= m.Group!.AgreementVersion);

    /// <summary>Not over yet; those who have still to accept the agreement are among them.</summary>
    public static IQueryable<GroupMembership> Lasting(this IQueryable<GroupMembership> memberships, DateTime now) =>
        memberships.Where(m => m.Until == null || m.Until > now);

    /// <summary>The lasting memberships of one member, each with whether it is live.</summary>
    public static IQueryable<HeldMembership> HeldBy(this IQueryable<GroupMembership> memberships, long memberId, DateTime now) =>
        memberships
            .Lasting(now)
            .Where(m => m.MemberId == memberId)
            .Select(m => new HeldMembership(m.GroupId, m.Group!.PublicId, m.Group.Name, m.Until, m.AgreedVersion >= m.Group.AgreementVersion));
}

internal sealed record HeldMembership(long GroupId, string GroupPublicId, string GroupName, DateTime? Until, bool IsLive);

/// <summary>A group that a member is in and sees nothing of until they accept its agreement.</summary>
public sealed record AwaitedAgreement(long GroupId, string Id, string Name);
