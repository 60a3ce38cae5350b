namespace Forum.Domain.Threads;

/// <summary>A member's thanks for a post; one a member and post.</summary>
public sealed class Vote(long postId, long memberId, DateTime at)
{
    public long PostId { get; private set; } = postId;
    public long MemberId { get; private set; } = memberId;
    public DateTime At { get; private set; } = at;
}
