using System.Globalization;
using Forum.Domain.Delegation;
using Forum.Domain.Powers;
using Forum.Web.Languages;
using Forum.Web.Pages.Shared;
using Microsoft.AspNetCore.Html;

namespace Forum.Web.Pages.Powers;

/// <summary>Tells grants: their powers, the places where they hold, their limits.</summary>
public static class GrantWords
{
    public static string Powers(Texts texts, GrantLine grant) =>
        grant.IsAll ? texts["grants.allPowers"] : string.Join(", ", grant.Powers.Select(power => texts[Texts.Key("powers", power)]));

    public static IHtmlContent Where(Texts texts, ScopeLine scope) =>
        scope.Kind switch
        {
            ScopeKind.Site => new HtmlContentBuilder().Append(texts["grants.site"]),
            ScopeKind.Section => texts.Html("grants.section", ("name", scope.Name)),
            ScopeKind.Board => texts.Html("grants.board", ("name", Prose.Link(Address.Board(scope.Id!, scope.Name), scope.Name))),
            ScopeKind.Thread => texts.Html("grants.thread", ("name", Prose.Link(Address.Thread(scope.Id!, scope.Name), scope.Name))),
            _ => texts.Html("grants.tag", ("name", scope.Name)),
        };

    /// <summary>The same in words alone, for a choice.</summary>
    public static string Plain(Texts texts, ScopeLine scope) =>
        scope.Kind switch
        {
            ScopeKind.Site => texts["grants.site"],
            ScopeKind.Section => texts["grants.section", ("name", scope.Name)],
            ScopeKind.Board => texts["grants.board", ("name", scope.Name)],
            ScopeKind.Thread => texts["grants.thread", ("name", scope.Name)],
            _ => texts["grants.tag", ("name", scope.Name)],
        };

    public static IEnumerable<string> Limits(Texts texts, int? actsPerDay, int? sanctionDays, bool newcomersOnly)
    {
        if (actsPerDay is { } acts)
            yield return texts["grants.actsPerDay", ("count", acts)];
        if (sanctionDays is { } days)
            yield return texts["grants.sanctionDays", ("count", days)];
        if (newcomersOnly)
            yield return texts["grants.newcomersOnly"];
    }

    /// <summary>A date field's day in UTC; null where nothing or no day was typed.</summary>
    public static DateTime? Day(string? typed) =>
        DateTime.TryParseExact(
            typed,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var day
        )
            ? day
            : null;
}
