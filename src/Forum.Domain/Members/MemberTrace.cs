namespace Forum.Domain.Members;

/// <summary>One post of a member that is in sight of an audience: the only thing that may tell of somebody who came with an import.</summary>
public sealed class MemberTrace
{
    private MemberTrace() { }

    public long PostId { get; private set; }
    public long MemberId { get; private set; }
    public long AudienceId { get; private set; }

    /// <summary>Who started its thread.</summary>
    public long ThreadAuthorId { get; private set; }

    /// <summary>The audience in which the thread's author sees it beside the other one; null where there is no such difference.</summary>
    public long? AuthorAudienceId { get; private set; }
}
