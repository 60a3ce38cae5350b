using System.Globalization;
using Forum.Domain.Delegation;
using Forum.Domain.Powers;
using Forum.Web.Languages;
using Forum.Web.Pages.Shared;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Forum.Web.Pages.Powers;

/// <summary>Tells grants: their powers, the places where they hold, their source, time and limits. Their days are days of UTC, for every reader.</summary>
public static class GrantWords
{
    public static string Powers(Texts texts, GrantLine grant) =>
        grant.IsAll ? texts["grants.allPowers"] : string.Join(", ", InOrder(grant.Powers).Select(power => texts[Texts.Key("powers", power)]));

    /// <summary>As the catalogue and forms order them.</summary>
    public static IEnumerable<Power> InOrder(IReadOnlyList<Power> powers) =>
        PowerCatalogue.All.Select(entry => entry.Power).Where(power => powers.Contains(power));

    /// <summary>With the capital of a heading; style sheets would take the accent off a Greek one.</summary>
    public static string Begins(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    public static IHtmlContent Places(Texts texts, GrantLine grant)
    {
        var places = new HtmlContentBuilder();
        foreach (var scope in grant.Scopes)
            places.Append(scope == grant.Scopes[0] ? "" : ", ").AppendHtml(Where(texts, scope));
        return places;
    }

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

    /// <summary>"from Edda Halvorsen", or by what else it came to be.</summary>
    public static IHtmlContent From(Texts texts, GrantLine grant) =>
        grant is { GiverName: { Length: > 0 } giver, GiverId: { } id }
            ? texts.Html("grants.givenBy", ("giver", Prose.Link(Address.Member(id), giver)))
            : new HtmlContentBuilder().Append(texts[Texts.Key("grantSources", grant.Source)]);

    public static IHtmlContent During(Texts texts, GrantLine grant) =>
        grant.Until is { } until
            ? texts.Html("grants.during", ("first", Day(texts, grant.From)), ("last", Day(texts, LastDay(until))))
            : texts.Html("grants.openEnd", ("first", Day(texts, grant.From)));

    /// <summary>When what is being given would begin and end, in a sentence.</summary>
    /// <param name="first">Null is at once.</param>
    /// <param name="last">The last day; null is for good.</param>
    public static IHtmlContent Span(Texts texts, DateTime? first, DateTime? last) =>
        (first, last) switch
        {
            ({ } begin, { } end) => texts.Html("grants.spanFirstLast", ("first", Day(texts, begin)), ("last", Day(texts, end))),
            ({ } begin, null) => texts.Html("grants.spanFirst", ("first", Day(texts, begin))),
            (null, { } end) => texts.Html("grants.spanLast", ("last", Day(texts, end))),
            _ => new HtmlContentBuilder().Append(texts["grants.spanOpen"]),
        };

    public static IEnumerable<string> Limits(Texts texts, GrantLine grant) =>
        Limits(texts, grant.ActsPerDay, grant.SanctionDays, grant.NewcomersOnly);

    public static IEnumerable<string> Limits(Texts texts, int? actsPerDay, int? sanctionDays, bool newcomersOnly)
    {
        if (actsPerDay is { } acts)
            yield return texts.Count("grants.actsPerDay", acts);
        if (sanctionDays is { } days)
            yield return texts.Count("grants.sanctionDays", days);
        if (newcomersOnly)
            yield return texts["grants.onNewcomers"];
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

    /// <summary>The day before whose midnight it ends.</summary>
    public static DateTime LastDay(DateTime until) => until.AddTicks(-1);

    public static DateTime? LastDay(DateTime? until) => until is { } end ? LastDay(end) : null;

    public static TagBuilder Day(Texts texts, DateTime at)
    {
        var time = new TagBuilder("time");
        time.Attributes["datetime"] = at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        time.Attributes["data-exact"] = "";
        time.InnerHtml.Append(texts.Date(at, TimeZoneInfo.Utc));
        return time;
    }
}
