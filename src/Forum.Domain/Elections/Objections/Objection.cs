namespace Forum.Domain.Elections.Objections;

/// <summary>What an elector says against a result before it is certified; those who may certify answer in public.</summary>
public sealed class Objection
{
    public const int TextLimit = 2_000;

    private Objection() { }

    internal Objection(string publicId, long electionId, long memberId, string text, DateTime at)
    {
        (PublicId, ElectionId, MemberId, Text, At) = (publicId, electionId, memberId, text, at);
    }

    public long Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public long ElectionId { get; private set; }
    public long MemberId { get; private set; }
    public string Text { get; private set; } = "";
    public DateTime At { get; private set; }

    /// <summary>Somebody with the power to hide posts took the text out of sight.</summary>
    public bool IsHidden { get; private set; }

    /// <summary>The act that did so, while it is out of sight; null where that isn't known.</summary>
    public long? HiddenById { get; private set; }

    /// <summary>Empty while nobody has answered.</summary>
    public string Answer { get; private set; } = "";
    public DateTime? AnsweredAt { get; private set; }

    /// <summary>Null is the operator, or nobody yet.</summary>
    public long? AnsweredById { get; private set; }

    internal void Hide(bool hidden, long? by) => (IsHidden, HiddenById) = (hidden, hidden ? by : null);

    internal void BeAnswered(string answer, long? byId, DateTime now) => (Answer, AnsweredById, AnsweredAt) = (answer, byId, now);
}
