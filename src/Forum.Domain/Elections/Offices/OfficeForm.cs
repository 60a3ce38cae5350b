using Forum.Domain.Elections.Counting;
using Forum.Domain.Powers;

namespace Forum.Domain.Elections.Offices;

/// <summary>What somebody wants an office to be.</summary>
/// <param name="Where">A site, section or board, as <see cref="Delegation.Surroundings"/> reads it; an office that is there already keeps its own.</param>
public sealed record OfficeForm(string Title, string Description, string? Where, ElectionRules Rules)
{
    internal List<Problem> Problems(ScopeKind? kind)
    {
        var problems = new List<Problem>();
        if (string.IsNullOrWhiteSpace(Title))
            problems.Add(new Problem(nameof(Title), ProblemKind.Required));
        if (Title.Trim().Length > Office.TitleLimit)
            problems.Add(new Problem(nameof(Title), ProblemKind.TooLong, Office.TitleLimit));
        if (Description.Trim().Length > Office.DescriptionLimit)
            problems.Add(new Problem(nameof(Description), ProblemKind.TooLong, Office.DescriptionLimit));
        problems.AddRange(PowerProblems(kind));
        problems.AddRange(
            Bounds()
                .Where(bound => bound.Value < bound.Least || bound.Value > bound.Most)
                .Select(b => new Problem(b.Field, ProblemKind.OutOfRange, b.Most))
        );
        if (!Count.Fills(Rules.Rule, Rules.Seats) && Rules.Seats > 1)
            problems.Add(new Problem(nameof(Rules.Rule), ProblemKind.OneSeatOnly));
        if (!Enum.IsDefined(Rules.Rule) || !Enum.IsDefined(Rules.TooFew) || !Enum.IsDefined(Rules.Vacancy) || !Enum.IsDefined(Rules.StandAs))
            problems.Add(new Problem(nameof(Rules.Rule), ProblemKind.Unknown));
        return problems;
    }

    private IEnumerable<Problem> PowerProblems(ScopeKind? kind)
    {
        if (Rules.Powers.Count == 0)
            yield return new Problem(nameof(Rules.Powers), ProblemKind.Required);
        else if (Rules.Powers.Any(p => !Enum.IsDefined(p)))
            yield return new Problem(nameof(Rules.Powers), ProblemKind.Unknown);
        else if (kind is not ScopeKind.Site && Rules.Powers.Where(p => PowerCatalogue.Of(p).IsOfSite).ToList() is { Count: > 0 } ofSite)
            yield return new Problem(nameof(Rules.Powers), ProblemKind.OnlyOnSite) { Allowed = string.Join(' ', ofSite) };
    }

    private IEnumerable<(string Field, int Value, int Least, int Most)> Bounds() =>
        [
            (nameof(Rules.Seats), Rules.Seats, 1, ElectionRules.MostSeats),
            (nameof(Rules.ActsPerDay), Rules.ActsPerDay ?? 1, 1, Delegation.DelegationForm.HighestLimit),
            (nameof(Rules.SanctionDays), Rules.SanctionDays ?? 1, 1, Delegation.DelegationForm.HighestLimit),
            (nameof(Rules.TermDays), Rules.TermDays, 1, ElectionRules.MostDays),
            (nameof(Rules.MostTerms), Rules.MostTerms ?? 1, 1, ElectionRules.MostTermsLimit),
            (nameof(Rules.StandDays), Rules.StandDays, 0, ElectionRules.MostDays),
            (nameof(Rules.StandPosts), Rules.StandPosts, 0, ElectionRules.MostPosts),
            (nameof(Rules.StandCleanDays), Rules.StandCleanDays, 0, ElectionRules.MostDays),
            (nameof(Rules.VoteDays), Rules.VoteDays, 0, ElectionRules.MostDays),
            (nameof(Rules.VotePosts), Rules.VotePosts, 0, ElectionRules.MostPosts),
            (nameof(Rules.AnnouncementDays), Rules.AnnouncementDays, 0, ElectionRules.MostPhaseDays),
            (nameof(Rules.NominationDays), Rules.NominationDays, 1, ElectionRules.MostPhaseDays),
            (nameof(Rules.QuestionDays), Rules.QuestionDays, 1, ElectionRules.MostPhaseDays),
            (nameof(Rules.VotingDays), Rules.VotingDays, 1, ElectionRules.MostPhaseDays),
            (nameof(Rules.ObjectionDays), Rules.ObjectionDays, 0, ElectionRules.MostPhaseDays),
            (nameof(Rules.Quorum), Rules.Quorum, 0, 100),
            (nameof(Rules.LeastPublished), Rules.LeastPublished, 3, ElectionRules.MostPosts),
            (nameof(Rules.RecallShare), Rules.RecallShare, 1, 100),
            (nameof(Rules.RecallDays), Rules.RecallDays, 1, ElectionRules.MostPhaseDays),
            (nameof(Rules.RecallVotingDays), Rules.RecallVotingDays, 1, ElectionRules.MostRecallVotingDays),
            (nameof(Rules.RecallMajority), Rules.RecallMajority, ElectionRules.LeastRecallMajority, ElectionRules.MostRecallMajority),
        ];
}
