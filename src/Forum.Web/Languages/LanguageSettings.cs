namespace Forum.Web.Languages;

/// <summary>What languages must be told about the site and its members. The delegates must be cheap and must not throw.</summary>
public sealed class LanguageSettings
{
    /// <summary>The site's own language, for whoever asks for none of ours; a code of the catalogue.</summary>
    public required Func<string> Default { get; init; }

    /// <summary>The signed-in member's preference; null when there is none.</summary>
    public Func<HttpContext, string?> Preferred { get; init; } = _ => null;

    /// <summary>In which a member reads dates; null for a guest, who gets them in UTC without its name: guests' pages are all the same.</summary>
    public Func<HttpContext, TimeZoneInfo?> Zone { get; init; } = _ => null;
}
