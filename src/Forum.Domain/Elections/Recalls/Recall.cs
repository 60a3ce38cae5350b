namespace Forum.Domain.Elections.Recalls;

/// <summary>
/// A petition to end a mandate before its term. Who signs it is public. It lasts until its time, and when enough have signed it becomes a secret
/// vote; what has become of it follows from those two and the mandate, see <see cref="RecallState"/>.
/// </summary>
public sealed class Recall
{
    /// <summary>Of the reason, and of the holder's answer.</summary>
    public const int TextLimit = 2_000;

    /// <summary>After a petition that too few signed, or a vote that kept the mandate, nobody starts another about it for so many days.</summary>
    public const int RestDays = 30;

    private Recall() { }

    internal Recall(string publicId, long mandateId, long starterId, string reason, DateTime at, DateTime until)
    {
        (PublicId, MandateId, StarterId, Reason, At, Until) = (publicId, mandateId, starterId, reason, at, until);
    }

    public long Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public long MandateId { get; private set; }
    public long StarterId { get; private set; }
    public string Reason { get; private set; } = "";

    /// <summary>Somebody with the power to hide posts took the reason out of sight.</summary>
    public bool IsReasonHidden { get; private set; }

    /// <summary>What the holder says to it; empty while they have said nothing.</summary>
    public string Answer { get; private set; } = "";
    public bool IsAnswerHidden { get; private set; }
    public DateTime At { get; private set; }

    /// <summary>Until when it can be signed.</summary>
    public DateTime Until { get; private set; }

    /// <summary>That time was seen to be over with too few signatures: a clock that is set back doesn't open it again.</summary>
    public bool HasLapsed { get; private set; }

    /// <summary>The vote that it became; null while too few have signed.</summary>
    public long? ElectionId { get; private set; }
    public Election? Election { get; private set; }
    public List<RecallSignature> Signatures { get; private set; } = [];

    internal void Lapse() => HasLapsed = true;

    /// <summary>Whether it can be signed, as far as its own time goes.</summary>
    internal bool Gathers(DateTime now) => ElectionId is null && !HasLapsed && now < Until;

    internal void BeAnswered(string answer) => Answer = answer;

    internal void Hide(RecallWords words, bool hidden)
    {
        if (words == RecallWords.Reason)
            IsReasonHidden = hidden;
        else
            IsAnswerHidden = hidden;
    }

    internal bool Hides(RecallWords words) => words == RecallWords.Reason ? IsReasonHidden : IsAnswerHidden;

    internal void BecomeVote(Election election) => Election = election;
}

/// <summary>That somebody who may vote for the office wants its mandate put to a vote; public.</summary>
public sealed class RecallSignature(long recallId, long memberId, DateTime at)
{
    public long RecallId { get; private set; } = recallId;
    public long MemberId { get; private set; } = memberId;
    public DateTime At { get; private set; } = at;
}

/// <summary>What is said in a petition, and can be hidden.</summary>
public enum RecallWords
{
    Reason,
    Answer,
}
