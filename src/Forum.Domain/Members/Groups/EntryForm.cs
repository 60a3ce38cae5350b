using Forum.Domain.Markup;

namespace Forum.Domain.Members.Groups;

/// <summary>How one gets into a group.</summary>
/// <param name="Entry">The name of a <see cref="GroupEntry"/>.</param>
/// <param name="Questions">One a line.</param>
/// <param name="WaitDays">After a refusal, from 0.</param>
/// <param name="Agreement">Markdown; empty where there is nothing to accept.</param>
/// <param name="BasedOn">The version of the agreement that the form was opened with, 0 for none.</param>
public sealed record EntryForm(string? Entry, string? Questions, int WaitDays, string? Agreement, int BasedOn)
{
    internal GroupEntry? Wanted => Enum.TryParse<GroupEntry>(Entry, out var entry) && Enum.IsDefined(entry) ? entry : null;

    internal string AgreementText => Agreement?.Trim() ?? "";

    internal List<Problem> Problems(Group group)
    {
        var (problems, questions) = (new List<Problem>(), GroupQuestions.Of(Questions));
        if (Wanted is not { } entry)
            problems.Add(new Problem(nameof(Entry), ProblemKind.Unknown));
        else if (entry == GroupEntry.Application && !group.Listed)
            problems.Add(new Problem(nameof(Entry), ProblemKind.NotListed));
        if (questions.Count > GroupQuestions.Most)
            problems.Add(new Problem(nameof(Questions), ProblemKind.TooMany, GroupQuestions.Most));
        else if (questions.Any(question => question.Length > GroupQuestions.LengthLimit))
            problems.Add(new Problem(nameof(Questions), ProblemKind.TooLong, GroupQuestions.LengthLimit));
        if (WaitDays is < 0 or > Group.MostWaitDays)
            problems.Add(new Problem(nameof(WaitDays), ProblemKind.OutOfRange, Group.MostWaitDays));
        if (AgreementText.Length > GroupAgreement.SourceLimit)
            problems.Add(new Problem(nameof(Agreement), ProblemKind.TooLong, GroupAgreement.SourceLimit));
        else if (Rendered is null)
            problems.Add(new Problem(nameof(Agreement), ProblemKind.TooDeep));
        return problems;
    }

    internal string? Rendered => Markdown.Render(AgreementText, "agreement").Html;
}
