using Forum.Domain.Delegation;
using Forum.Domain.Elections;
using Forum.Domain.Elections.Mandates;
using Forum.Domain.Elections.Offices;
using Forum.Domain.Powers;
using Forum.Web.Languages;
using Forum.Web.Pages.Powers;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Forum.Web.Pages.Elections;

/// <summary>Tells offices, the rules of their elections and how far these have come. Days are those of UTC, for every reader.</summary>
public static class OfficeWords
{
    /// <summary>Where it holds: "The board Installation".</summary>
    public static string Place(Texts texts, OfficeLine office) =>
        GrantWords.Begins(GrantWords.Plain(texts, new ScopeLine(office.Scope, "", office.PlaceId, office.PlaceName)))
        + (office.IsHidden ? $" ({texts["offices.hidden"]})" : "");

    public static string Names(Texts texts, IEnumerable<MandateLine> leaders) =>
        string.Join(", ", leaders.Select(leader => leader.MemberId is null ? texts["members.former"] : leader.MemberName));

    /// <summary>How far it has come, or how it ended; of a by-election, that it is one.</summary>
    public static string Phase(Texts texts, ElectionLine election) =>
        election.IsByElection ? texts["elections.byElection", ("phase", PhaseAlone(texts, election))] : PhaseAlone(texts, election);

    private static string PhaseAlone(Texts texts, ElectionLine election) =>
        election switch
        {
            { Ending: { } ending } => texts[Texts.Key("elections.endings", ending)],
            { Phase: ElectionPhase.Counted } => texts[election.Next is null ? "elections.toCertify" : "elections.objecting"],
            _ => texts[Texts.Key("elections.phases", election.Phase)],
        };

    /// <summary>What stands before the moment at which that phase ends.</summary>
    public static string Until(Texts texts, ElectionLine election) =>
        texts[election.Phase == ElectionPhase.Announced ? "elections.nominationsFrom" : "elections.until"];

    /// <summary>"lock threads, pin threads and hide posts".</summary>
    public static string Powers(Texts texts, IReadOnlyList<Power> powers)
    {
        var names = GrantWords.InOrder(powers).Select(power => texts[Texts.Key("powers", power)]).ToList();
        return names.Count < 2 ? string.Concat(names) : texts["leaders.and", ("first", string.Join(", ", names[..^1])), ("last", names[^1])];
    }

    public static string MayStand(Texts texts, ElectionRules rules) =>
        Together([
            rules.StandDays > 0 ? texts.Count("offices.joined", rules.StandDays) : "",
            rules.StandPosts > 0 ? texts.Count("offices.wrote", rules.StandPosts) : "",
            texts["offices.standsAs", ("standing", texts[Texts.Key("standing", rules.StandAs)])],
            rules.StandCleanDays > 0 ? texts.Count("offices.clean", rules.StandCleanDays) : "",
        ]);

    public static string MayVote(Texts texts, ElectionRules rules) =>
        rules is { VoteDays: 0, VotePosts: 0 }
            ? texts["offices.everyMember"]
            : Together([
                rules.VoteDays > 0 ? texts.Count("offices.joined", rules.VoteDays) : "",
                rules.VotePosts > 0 ? texts.Count("offices.wrote", rules.VotePosts) : "",
            ]);

    public static string Lengths(Texts texts, ElectionRules rules) =>
        Together([
            Length(texts, "fields.announcementdays", rules.AnnouncementDays),
            Length(texts, "fields.nominationdays", rules.NominationDays),
            Length(texts, "fields.questiondays", rules.QuestionDays),
            Length(texts, "fields.votingdays", rules.VotingDays),
            Length(texts, "fields.objectiondays", rules.ObjectionDays),
        ]);

    public static TagBuilder Day(Texts texts, DateTime at) => GrantWords.Day(texts, at);

    /// <summary>The day on which a mandate ends.</summary>
    public static TagBuilder LastDay(Texts texts, MandateLine leader) => Day(texts, GrantWords.LastDay(leader.Until));

    private static string Length(Texts texts, string phase, int days) =>
        days == 0 ? "" : texts["offices.lengthOf", ("phase", texts[phase]), ("days", texts.Count("offices.days", days))];

    private static string Together(IEnumerable<string> parts) => string.Join(" · ", parts.Where(part => part.Length > 0));
}
