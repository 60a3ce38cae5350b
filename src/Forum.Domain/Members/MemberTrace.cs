namespace Forum.Domain.Members;

/// <summary>One post of a member that is in sight of an audience: the only thing that may tell of somebody who came with an import.</summary>
public sealed class MemberTrace
{
    private MemberTrace() { }

    public long PostId { get; private set; }
    public long MemberId { get; private set; }
    public long AudienceId { get; private set; }
}
