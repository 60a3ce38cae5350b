using Forum.Domain.Badges;
using Forum.Domain.Powers;
using Forum.Web.Http;
using Forum.Web.Languages;

namespace Forum.Web.Pages.Shared;

/// <summary>What a badge is called for whoever reads the page.</summary>
public static class BadgeWords
{
    public static BadgeText Of(HttpContext context, Texts texts, BadgeDefinition definition) =>
        definition.In(texts.Code, Visit.Of(context).Site.Settings.Language);

    /// <summary>Of the words, where it is another one than the page's.</summary>
    public static string? Language(Texts texts, BadgeText text) => text.Language == texts.Code ? null : text.Language;

    /// <summary>The board or tag that it is for; null for the whole site.</summary>
    public static string? Place(Texts texts, BadgeLine badge) =>
        badge.Scope switch
        {
            ScopeKind.Board => badge.PlaceName,
            ScopeKind.Tag => texts["badges.forTag", ("tag", badge.PlaceName)],
            _ => null,
        };

    /// <summary>The place as a question about a power names it.</summary>
    public static string Where(BadgeLine badge) =>
        badge.Scope switch
        {
            ScopeKind.Board => "board:" + badge.BoardId,
            ScopeKind.Tag => "tag:" + badge.PlaceName,
            _ => "site",
        };

    public static string Holders(Texts texts, BadgeLine badge) =>
        badge.Holders == 0 ? texts["badges.nobody"] : texts.Count("badges.holders", badge.Holders);

    /// <summary>That the reader has it; null where they don't.</summary>
    public static string? Own(Texts texts, BadgeLine badge) =>
        badge.Own switch
        {
            0 => null,
            1 => texts["badges.own"],
            _ => texts["badges.ownTimes", ("times", badge.Own)],
        };
}
