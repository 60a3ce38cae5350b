namespace Forum.Domain.Threads;

/// <summary>How far a member has read in a thread: up to the last post that was written before this moment.</summary>
public sealed class ReadMark(long memberId, long threadId, DateTime at)
{
    public long MemberId { get; private set; } = memberId;
    public long ThreadId { get; private set; } = threadId;
    public DateTime At { get; private set; } = at;

    internal void Advance(DateTime at) => At = at > At ? at : At;
}

/// <summary>Everything on a board before this moment counts as read by the member.</summary>
public sealed class BoardReadMark(long memberId, long boardId, DateTime at)
{
    public long MemberId { get; private set; } = memberId;
    public long BoardId { get; private set; } = boardId;
    public DateTime At { get; private set; } = at;

    internal void Advance(DateTime at) => At = at;
}
