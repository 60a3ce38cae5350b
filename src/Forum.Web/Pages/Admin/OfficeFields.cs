using System.Globalization;
using Forum.Domain.Delegation;
using Forum.Domain.Elections;
using Forum.Domain.Elections.Counting;
using Forum.Domain.Elections.Offices;
using Forum.Domain.Elections.Vacancies;
using Forum.Domain.Members;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Web.Pages.Powers;

namespace Forum.Web.Pages.Admin;

/// <summary>An office's form as it was typed.</summary>
public sealed record OfficeFields
{
    public string? Title { get; init; }
    public string? Description { get; init; }
    public string? Where { get; init; }
    public string? Seats { get; init; }
    public string[]? Powers { get; init; }
    public string? ActsPerDay { get; init; }
    public string? SanctionDays { get; init; }
    public bool NewcomersOnly { get; init; }
    public string? TermDays { get; init; }
    public string? MostTerms { get; init; }
    public string? StandDays { get; init; }
    public string? StandPosts { get; init; }
    public string? StandAs { get; init; }
    public string? StandCleanDays { get; init; }
    public string? VoteDays { get; init; }
    public string? VotePosts { get; init; }
    public string? Rule { get; init; }
    public string? AnnouncementDays { get; init; }
    public string? NominationDays { get; init; }
    public string? QuestionDays { get; init; }
    public string? VotingDays { get; init; }
    public string? ObjectionDays { get; init; }
    public string? Quorum { get; init; }
    public string? TooFew { get; init; }
    public string? Vacancy { get; init; }
    public string? LeastPublished { get; init; }
    public string? RecallShare { get; init; }
    public string? RecallDays { get; init; }
    public string? RecallVotingDays { get; init; }
    public string? RecallMajority { get; init; }

    public static OfficeFields New => Of(new ElectionRules());

    public static OfficeFields Of(OfficeLine office) => Of(office.Rules) with { Title = office.Title, Description = office.Description };

    /// <summary>Whatever isn't a choice of the form, or no number, becomes a value that the verb refuses with a sentence.</summary>
    public OfficeForm ToForm() => new(Title ?? "", Description ?? "", Where, Rules());

    private static OfficeFields Of(ElectionRules rules) =>
        new()
        {
            Seats = Written(rules.Seats),
            Powers = [.. rules.Powers.Select(power => $"{power}")],
            ActsPerDay = Written(rules.ActsPerDay),
            SanctionDays = Written(rules.SanctionDays),
            NewcomersOnly = rules.NewcomersOnly,
            TermDays = Written(rules.TermDays),
            MostTerms = Written(rules.MostTerms),
            StandDays = Written(rules.StandDays),
            StandPosts = Written(rules.StandPosts),
            StandAs = $"{rules.StandAs}",
            StandCleanDays = Written(rules.StandCleanDays),
            VoteDays = Written(rules.VoteDays),
            VotePosts = Written(rules.VotePosts),
            Rule = $"{rules.Rule}",
            AnnouncementDays = Written(rules.AnnouncementDays),
            NominationDays = Written(rules.NominationDays),
            QuestionDays = Written(rules.QuestionDays),
            VotingDays = Written(rules.VotingDays),
            ObjectionDays = Written(rules.ObjectionDays),
            Quorum = Written(rules.Quorum),
            TooFew = $"{rules.TooFew}",
            Vacancy = $"{rules.Vacancy}",
            LeastPublished = Written(rules.LeastPublished),
            RecallShare = Written(rules.RecallShare),
            RecallDays = Written(rules.RecallDays),
            RecallVotingDays = Written(rules.RecallVotingDays),
            RecallMajority = Written(rules.RecallMajority),
        };

    private ElectionRules Rules() =>
        new()
        {
            Seats = Typed.Number(Seats),
            Powers = [.. (Powers ?? []).Select(Choice<Power>).Distinct()],
            ActsPerDay = Optional(ActsPerDay),
            SanctionDays = Optional(SanctionDays),
            NewcomersOnly = NewcomersOnly,
            TermDays = Typed.Number(TermDays),
            MostTerms = Optional(MostTerms),
            StandDays = Typed.Number(StandDays),
            StandPosts = Typed.Number(StandPosts),
            StandAs = Choice<Standing>(StandAs),
            StandCleanDays = Typed.Number(StandCleanDays),
            VoteDays = Typed.Number(VoteDays),
            VotePosts = Typed.Number(VotePosts),
            Rule = Choice<CountRule>(Rule),
            AnnouncementDays = Typed.Number(AnnouncementDays),
            NominationDays = Typed.Number(NominationDays),
            QuestionDays = Typed.Number(QuestionDays),
            VotingDays = Typed.Number(VotingDays),
            ObjectionDays = Typed.Number(ObjectionDays),
            Quorum = Typed.Number(Quorum),
            TooFew = Choice<TooFew>(TooFew),
            Vacancy = Choice<VacancyRule>(Vacancy),
            LeastPublished = Typed.Number(LeastPublished),
            RecallShare = Typed.Number(RecallShare),
            RecallDays = Typed.Number(RecallDays),
            RecallVotingDays = Typed.Number(RecallVotingDays),
            RecallMajority = Typed.Number(RecallMajority),
        };

    private static int? Optional(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : Typed.Number(typed);

    private static T Choice<T>(string? sent)
        where T : struct, Enum => Enum.TryParse<T>(sent, out var choice) ? choice : (T)Enum.ToObject(typeof(T), -1);

    private static string Written(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}

/// <summary>An office's form with what can be chosen in it.</summary>
/// <param name="Places">Null where the office has its place already.</param>
/// <param name="Powers">Those that the actor holds, and those that the office gives as it is.</param>
public sealed record OfficeChoice(OfficeFields Typed, PlaceFields? Places, IReadOnlyCollection<Power> Powers)
{
    public static async Task<OfficeChoice> Begin(ForumDb db, Actor actor, OfficeFields typed, CancellationToken ct)
    {
        var places = await PlaceReader.Where(db, actor, Power.CallElection, ct);
        return new OfficeChoice(typed, new PlaceFields(places, [], TypedPlace.Of(typed.Where)), Held(actor));
    }

    public static OfficeChoice Of(Actor actor, OfficeLine office, OfficeFields typed) =>
        new(typed, null, [.. Held(actor).Union(office.Rules.Powers)]);

    private static Power[] Held(Actor actor) => [.. Enum.GetValues<Power>().Where(actor.HoldsSomewhere)];
}
