namespace Forum.Domain.Members;

/// <summary>
/// A word from those who keep order, before there is a sanction. It restrains nobody. Who gave it and why stands in the record of the act; what was
/// said to the member besides is read by them and by those who may warn.
/// </summary>
public sealed class Warning
{
    public const int TextLimit = 1_000;

    /// <summary>How long it is shown on the member's page.</summary>
    public static readonly TimeSpan Shown = TimeSpan.FromDays(365);

    private Warning() { }

    internal Warning(long memberId, long actId, string text, DateTime at) => (MemberId, ActId, Text, At) = (memberId, actId, text, at);

    public long Id { get; private set; }
    public long MemberId { get; private set; }

    /// <summary>The act that it was given by.</summary>
    public long ActId { get; private set; }

    /// <summary>Plain text; may be empty.</summary>
    public string Text { get; private set; } = "";
    public DateTime At { get; private set; }

    /// <summary>When the member marked their notices read.</summary>
    public DateTime? ReadAt { get; private set; }
    public DateTime? TakenBackAt { get; private set; }

    internal void TakeBack(DateTime now) => TakenBackAt = now;
}
