namespace Forum.Domain.Members.Groups;

/// <summary>Somebody's wish to come into a group: what they answered, and what became of it. A member has one open one in a group at most.</summary>
public sealed class GroupApplication
{
    public const int AnswerLimit = 4_000;

    private GroupApplication() { }

    internal GroupApplication(string publicId, long groupId, long memberId, int agreedVersion, DateTime now)
    {
        (PublicId, GroupId, MemberId, AgreedVersion, SentAt) = (publicId, groupId, memberId, agreedVersion, now);
    }

    public long Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public long GroupId { get; private set; }
    public Group? Group { get; private set; }
    public long MemberId { get; private set; }

    /// <summary>The version of the group's agreement that they accepted with it; 0 where there was none.</summary>
    public int AgreedVersion { get; private set; }
    public DateTime SentAt { get; private set; }
    public ApplicationOutcome Outcome { get; private set; }
    public DateTime? SettledAt { get; private set; }

    /// <summary>Who settled it; null is the operator, or nobody yet.</summary>
    public long? SettledById { get; private set; }

    /// <summary>Why it was refused; the applicant reads it.</summary>
    public string Reason { get; private set; } = "";
    public List<GroupAnswer> Answers { get; private set; } = [];

    internal void Settle(ApplicationOutcome outcome, DateTime now, long? byId, string reason) =>
        (Outcome, SettledAt, SettledById, Reason) = (outcome, now, byId, reason);
}

public enum ApplicationOutcome
{
    Waiting,
    Admitted,
    Refused,
}

/// <summary>What an applicant answered, with the question as it was asked.</summary>
public sealed class GroupAnswer
{
    private GroupAnswer() { }

    internal GroupAnswer(int position, string question, string text) => (Position, Question, Text) = (position, question, text);

    public long Id { get; private set; }
    public long ApplicationId { get; private set; }
    public int Position { get; private set; }
    public string Question { get; private set; } = "";
    public string Text { get; private set; } = "";
}
