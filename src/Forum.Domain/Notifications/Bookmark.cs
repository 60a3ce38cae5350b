namespace Forum.Domain.Notifications;

/// <summary>A post that a member wants to find again, with what they noted about it. Only they ever see it.</summary>
public sealed class Bookmark(long memberId, long postId, long threadId, DateTime at)
{
    public const int NoteLimit = 200;

    public long MemberId { get; private set; } = memberId;
    public long PostId { get; private set; } = postId;

    /// <summary>The post's, kept here so that a thread's page finds its bookmarks without reading all of them.</summary>
    public long ThreadId { get; private set; } = threadId;
    public string Note { get; private set; } = "";
    public DateTime At { get; private set; } = at;

    /// <summary>Removed, but can be put back until the next one is removed.</summary>
    public DateTime? RemovedAt { get; private set; }

    internal void Annotate(string note) => Note = note;

    internal void Remove(DateTime at) => RemovedAt = at;

    internal void Restore() => RemovedAt = null;
}
