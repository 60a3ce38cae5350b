using Forum.Domain.Moderation;
using Forum.Domain.Powers;
using Forum.Web.Languages;

namespace Forum.Web.Pages.Moderation;

/// <summary>Says by what right an act was done.</summary>
public static class ActRight
{
    /// <summary>Null where it rested on no grant.</summary>
    public static string? Of(Texts texts, ActPage act) =>
        act.Source is { } source
            ? texts["acts.right", ("power", texts[Texts.Key("powers", act.Power)]), ("source", texts[Texts.Key("grantSources", source)])]
            : null;

    /// <summary>By what else, where it was decided a second time; null where there is nothing to tell.</summary>
    public static string? Other(Texts texts, ActPage act) =>
        act.OtherSource is { } source
            ? texts[act.Kind == ActKind.RetagThread ? "acts.rightTags" : "acts.rightThere", ("source", texts[Texts.Key("grantSources", source)])]
            : null;
}
