namespace Forum.Domain.Badges.Rules;

/// <summary>
/// A member of whom something changed that rules count. The database notes it by itself, so that no verb, no process and no statement by hand can
/// forget to; a worker looks at them and takes the note away in the transaction in which their awards change.
/// </summary>
internal sealed class MemberToJudge
{
    private MemberToJudge() { }

    public long MemberId { get; private set; }

    /// <summary>Another with every time that they are noted, so one that isn't the same any more after they were looked at isn't done with.</summary>
    public long Stamp { get; private set; }
}
