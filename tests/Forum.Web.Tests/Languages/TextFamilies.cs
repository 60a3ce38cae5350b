using Forum.Domain;
using Forum.Domain.Badges;
using Forum.Domain.Badges.Rules;
using Forum.Domain.Elections;
using Forum.Domain.Elections.Counting;
using Forum.Domain.Elections.Recalls;
using Forum.Domain.Elections.Vacancies;
using Forum.Domain.Members;
using Forum.Domain.Members.Groups;
using Forum.Domain.Moderation.Flags;
using Forum.Domain.Notifications;
using Forum.Domain.Powers;
using Forum.Domain.Reputation;
using Forum.Domain.Search.Querying;
using Forum.Domain.Site;
using Forum.Domain.Threads;
using Forum.Domain.Threads.Drafts;
using Forum.Web.Http;
using Forum.Web.Pages.Account;
using Forum.Web.Pages.Admin;
using Forum.Web.Pages.Elections;
using Forum.Web.Pages.Groups;
using Forum.Web.Pages.Shared;

namespace Forum.Web.Tests.Languages;

/// <summary>
/// The keys that no source holds as a literal, because they are made from a value. A family made from an enum is written
/// Texts.Key("family", value) in the source, with what follows the value here; every value must have its text. An open family is
/// looked up by Texts.Has and may lack any.
/// </summary>
internal static class TextFamilies
{
    public static readonly IReadOnlyList<(string Family, Type Values, string[] Endings)> OfEnums =
    [
        ("acts", typeof(ActKind), [""]),
        ("applications.outcome", typeof(ApplicationOutcome), [""]),
        ("entryDone", typeof(EntryDone), [""]),
        ("groupEntry", typeof(GroupEntry), ["", ".about", ".how"]),
        ("adminDone", typeof(AdminDone), [""]),
        ("adminParts", typeof(AdminPart), ["", ".about"]),
        ("badgeRules.metrics", typeof(BadgeMetric), [""]),
        ("badgeRules.says", typeof(BadgeMetric), [""]),
        ("badges.colours", typeof(BadgeColour), [""]),
        ("badges.shapes", typeof(BadgeShape), [""]),
        ("badges.symbols", typeof(BadgeSymbol), [""]),
        ("badges.tiers", typeof(BadgeTier), ["", ".about"]),
        ("denied", typeof(Denial), [""]),
        ("drafts.kind", typeof(DraftKind), [""]),
        ("elections.endings", typeof(ElectionEnding), [""]),
        ("elections.phases", typeof(ElectionPhase), [""]),
        ("election.done", typeof(ElectionDone), [""]),
        ("election.ended", typeof(ElectionEnding), [""]),
        ("election.rules.tooFew", typeof(TooFew), [""]),
        ("election.rules.vacancy", typeof(VacancyRule), [""]),
        ("countback.states", typeof(CountbackState), [""]),
        ("offices.vacancy", typeof(VacancyRule), [""]),
        ("recalls.choices", typeof(RecallChoice), [""]),
        ("recalls.states", typeof(RecallState), [""]),
        ("recalls.about", typeof(RecallState), [""]),
        ("error", typeof(ErrorKind), [".title", ".text"]),
        ("flag.outcomes", typeof(FlagOutcome), [""]),
        ("flagReasons", typeof(FlagReason), ["", ".about"]),
        ("grantSources", typeof(GrantSource), [""]),
        ("invalid", typeof(ProblemKind), [""]),
        ("followable", typeof(FollowableKind), [""]),
        ("kept", typeof(KeptReason), [".title", ".text"]),
        ("lists", typeof(OwnList), [""]),
        ("members.sanction", typeof(SanctionKind), [""]),
        ("noticeKinds", typeof(NoticeKind), [""]),
        ("noticeSays", typeof(NoticeKind), [""]),
        ("members.shown", typeof(ActivityKind), [""]),
        ("offices.rules", typeof(CountRule), ["", ".about"]),
        ("offices.tooFew", typeof(TooFew), [""]),
        ("leaderboard.by", typeof(LeaderboardList), [""]),
        ("leaderboard.periods", typeof(LeaderboardPeriod), [""]),
        ("nextStanding.why", typeof(Standing), [""]),
        ("order", typeof(ThreadOrder), [""]),
        ("reputation.rules", typeof(PointRule), [""]),
        ("reputation.says", typeof(PointRule), [""]),
        ("plain", typeof(PlainPageKind), [".title", ".text"]),
        ("postOrder", typeof(PostOrder), [""]),
        ("powerFields", typeof(PowerField), [""]),
        ("proposals", typeof(ProposalKind), [""]),
        ("powers", typeof(Power), ["", ".about"]),
        ("results.tie", typeof(TieFor), [""]),
        ("results.tieBy", typeof(TieDecided), [""]),
        ("searchFilters", typeof(SearchOperator), [""]),
        ("searchKinds", typeof(SearchKind), [""]),
        ("searchNotes", typeof(SearchNoteKind), [""]),
        ("searchSort", typeof(SearchSort), [""]),
        ("sitePages", typeof(SitePageKind), [""]),
        ("stance", typeof(Stance), [""]),
        ("standing", typeof(Standing), [""]),
        ("views.as", typeof(ViewedKind), [""]),
        ("zones", typeof(ZoneRegion), [""]),
    ];

    public static readonly IReadOnlyList<string> Open = ["fields."];

    public static IEnumerable<string> Keys =>
        OfEnums.SelectMany(family =>
            Enum.GetValues(family.Values)
                .Cast<Enum>()
                .SelectMany(value => family.Endings.Select(ending => Forum.Web.Languages.Texts.Key(family.Family, value) + ending))
        );
}
