namespace Forum.Domain.Elections.Questions;

/// <summary>What an elector asks all who stand. Electors vote on questions; each candidate answers for themselves.</summary>
public sealed class CandidateQuestion
{
    public const int TextLimit = 500;

    /// <summary>Of one elector in one election.</summary>
    public const int MostOfOne = 3;

    private CandidateQuestion() { }

    internal CandidateQuestion(string publicId, long electionId, long askerId, string text, DateTime at)
    {
        (PublicId, ElectionId, AskerId, Text, At) = (publicId, electionId, askerId, text, at);
    }

    public long Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public long ElectionId { get; private set; }
    public long AskerId { get; private set; }
    public string Text { get; private set; } = "";
    public DateTime At { get; private set; }

    /// <summary>Somebody with the power to hide posts took it out of sight, with its answers.</summary>
    public bool IsHidden { get; private set; }
    public List<QuestionVote> Votes { get; private set; } = [];
    public List<CandidateAnswer> Answers { get; private set; } = [];

    internal void Hide(bool hidden) => IsHidden = hidden;
}

/// <summary>That an elector wants a question answered.</summary>
public sealed class QuestionVote(long questionId, long memberId)
{
    public long QuestionId { get; private set; } = questionId;
    public long MemberId { get; private set; } = memberId;
}

public sealed class CandidateAnswer
{
    public const int TextLimit = 2_000;

    private CandidateAnswer() { }

    internal CandidateAnswer(long questionId, long candidacyId) => (QuestionId, CandidacyId) = (questionId, candidacyId);

    public long QuestionId { get; private set; }
    public long CandidacyId { get; private set; }
    public string Text { get; private set; } = "";
    public DateTime At { get; private set; }

    /// <summary>Somebody with the power to hide posts took it out of sight.</summary>
    public bool IsHidden { get; private set; }

    /// <summary>The act that did so, while it is out of sight; null where that isn't known.</summary>
    public long? HiddenById { get; private set; }

    internal void Hide(bool hidden, long? by) => (IsHidden, HiddenById) = (hidden, hidden ? by : null);

    internal void Say(string text, DateTime now) => (Text, At) = (text, now);
}
