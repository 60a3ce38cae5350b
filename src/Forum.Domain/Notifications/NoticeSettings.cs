namespace Forum.Domain.Notifications;

/// <summary>What a member said about notices; who said nothing gets all kinds and follows what they write in.</summary>
public sealed class NoticeSettings(long memberId)
{
    public long MemberId { get; private set; } = memberId;

    /// <summary>One bit for each <see cref="NoticeKind"/> that they don't want.</summary>
    public int Unwanted { get; private set; }
    public bool FollowsOwn { get; private set; } = true;

    internal void Choose(IEnumerable<NoticeKind> wanted, bool followsOwn) =>
        (Unwanted, FollowsOwn) = (Enum.GetValues<NoticeKind>().Except(wanted).Sum(Bit), followsOwn);

    internal static int Bit(NoticeKind kind) => 1 << (int)kind;
}
