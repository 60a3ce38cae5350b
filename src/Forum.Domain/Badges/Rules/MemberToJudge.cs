namespace Forum.Domain.Badges.Rules;

/// <summary>
/// A member of whom something changed that rules count. The database notes it by itself, so that no verb, no process and no statement by hand can
/// forget to; a worker looks at them and takes the note away in the transaction in which their awards change.
/// </summary>
internal sealed class MemberToJudge
{
    private MemberToJudge() { }

    public long MemberId { get; private set; }

    /// <summary>How often it was noted; a note that grew while they were looked at isn't done with.</summary>
    public long Times { get; private set; }
}
