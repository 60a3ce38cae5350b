namespace Forum.Domain.Members.Groups;

/// <summary>One member in one group, until a moment or for good. It counts while the group's agreement is accepted, see <see cref="LiveMemberships"/>.</summary>
public sealed class GroupMembership
{
    private GroupMembership() { }

    internal GroupMembership(long groupId, long memberId, MembershipSource source, DateTime since, DateTime? until)
    {
        (GroupId, MemberId, Source, Since, Until) = (groupId, memberId, source, since, until);
    }

    public long Id { get; private set; }
    public long GroupId { get; private set; }
    public Group? Group { get; private set; }
    public long MemberId { get; private set; }
    public Member? Member { get; private set; }
    public MembershipSource Source { get; private set; }
    public DateTime Since { get; private set; }
    public DateTime? Until { get; private set; }

    /// <summary>The latest version of the group's agreement that they accepted; 0 for none.</summary>
    public int AgreedVersion { get; private set; }

    internal void Extend(DateTime? until) => Until = until;

    internal void Agree(int version) => AgreedVersion = Math.Max(AgreedVersion, version);
}

public enum MembershipSource
{
    Admitted,
    Operator,
    Demonstration,
    Application,
    Invitation,
}
