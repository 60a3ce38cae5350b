namespace Forum.Domain.Members.Groups;

/// <summary>What an applicant sends.</summary>
/// <param name="Answers">One for each question, in their order.</param>
/// <param name="Asked">The key of the questions that were shown, see <see cref="GroupQuestions.KeyOf"/>.</param>
/// <param name="Agreement">The version of the agreement that was shown; 0 for none.</param>
public sealed record ApplicationForm(IReadOnlyList<string?> Answers, string? Asked, bool Accepts, int Agreement)
{
    public static string FieldOf(int position) => $"Answers-{position}";

    internal List<Problem> Problems(Group group)
    {
        var problems = new List<Problem>();
        if (Asked != GroupQuestions.KeyOf(group.Questions))
            problems.Add(new Problem("", ProblemKind.QuestionsChanged));
        for (var i = 0; i < GroupQuestions.Of(group.Questions).Count; i++)
            if (string.IsNullOrWhiteSpace(Answer(i)))
                problems.Add(new Problem(FieldOf(i), ProblemKind.Required));
            else if (Answer(i).Length > GroupApplication.AnswerLimit)
                problems.Add(new Problem(FieldOf(i), ProblemKind.TooLong, GroupApplication.AnswerLimit));
        if (Agreements.ProblemOf(group, Accepts, Agreement) is { } refused)
            problems.Add(refused);
        return problems;
    }

    internal string Answer(int position) => Answers.ElementAtOrDefault(position)?.Trim() ?? "";
}
