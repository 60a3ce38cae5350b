using Forum.Domain.Elections.Mandates;
using Forum.Domain.Elections.Offices;
using Forum.Domain.Powers;
using Forum.Web.Languages;
using Forum.Web.Pages.Powers;
using Forum.Web.Pages.Shared;
using Microsoft.AspNetCore.Html;

namespace Forum.Web.Pages.Elections;

/// <summary>Tells what a leader may do, and what they said when they stood.</summary>
public static class MandateWords
{
    private const int BriefLength = 300;

    /// <summary>One sentence, with links to the grant in the register, to the place and to the election.</summary>
    public static IHtmlContent Sentence(Texts texts, OfficeLine office, MandateLine leader)
    {
        var limits = string.Join(", ", GrantWords.Limits(texts, leader.ActsPerDay, leader.SanctionDays, leader.NewcomersOnly));
        (string, object?)[] values =
        [
            ("powers", Prose.Link("/powers#grant-" + leader.GrantId, OfficeWords.Powers(texts, leader.Powers))),
            ("where", Where(texts, office)),
            ("until", OfficeWords.LastDay(texts, leader)),
            ("limits", limits),
            ("election", Election(texts, leader)),
        ];
        return texts.Html(limits.Length > 0 ? "leaders.mayWithin" : "leaders.may", values);
    }

    /// <summary>Its beginning, where it is long.</summary>
    public static string Brief(string statement)
    {
        if (statement.Length <= BriefLength)
            return statement;
        var end = statement.LastIndexOfAny([' ', '\n'], BriefLength);
        return statement[..(end > 0 ? end : BriefLength)].TrimEnd() + "…";
    }

    public static bool IsLong(string statement) => statement.Length > BriefLength;

    private static IHtmlContent Where(Texts texts, OfficeLine office) =>
        office.Scope switch
        {
            ScopeKind.Site => new HtmlContentBuilder().Append(texts["leaders.onSite"]),
            ScopeKind.Section => texts.Html("leaders.inSection", ("name", office.PlaceName)),
            _ => texts.Html("leaders.inBoard", ("name", Prose.Link(Address.Board(office.PlaceId, office.PlaceName), office.PlaceName))),
        };

    private static IHtmlContent Election(Texts texts, MandateLine leader) =>
        Prose.Link("/elections/" + leader.ElectionId, texts["leaders.electionOf", ("day", texts.Date(leader.ElectedAt, TimeZoneInfo.Utc))]);
}
