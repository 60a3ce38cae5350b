namespace Forum.Domain.Site;

/// <summary>One version of one of the site's own pages in one language. Versions count up from 1 in each language.</summary>
public sealed class SitePage
{
    public const int SourceLimit = 60_000;

    private SitePage() { }

    internal SitePage(SitePageKind kind, string language, int version, string source, string html, DateTime at, long? editorId)
    {
        (Kind, Language, Version, Source, Html, At, EditorId) = (kind, language, version, source, html, at, editorId);
    }

    public long Id { get; private set; }
    public SitePageKind Kind { get; private set; }
    public string Language { get; private set; } = "";
    public int Version { get; private set; }
    public string Source { get; private set; } = "";
    public string Html { get; private set; } = "";
    public DateTime At { get; private set; }
    public long? EditorId { get; private set; }
}

public enum SitePageKind
{
    Rules,
    Privacy,
    Imprint,

    /// <summary>Shown to members on their first visits too.</summary>
    Welcome,
}
