using Forum.Domain.Site;

namespace Forum.Domain.Export.Format;

internal static class SiteRecords
{
    public static readonly RecordKind Settings = new(
        "site",
        typeof(SiteSettings),
        "What the site is called and how it welcomes; exactly one line.",
        [
            RecordField.Of(nameof(SiteSettings.Name), "The site's name."),
            RecordField.Of(nameof(SiteSettings.Tagline), "One sentence under the name; may be empty."),
            RecordField.Of(nameof(SiteSettings.Welcome), "The welcome on the home page, as Markdown; may be empty."),
            RecordField.Html(nameof(SiteSettings.WelcomeHtml), "The same as it is shown.", "welcome"),
            RecordField.Of(nameof(SiteSettings.AccentHue), "The accent colour's hue in OKLCH, 0 to 359 degrees."),
            RecordField.Of(nameof(SiteSettings.Theme), "The folder of the theme that visitors get who chose none."),
            RecordField.Of(nameof(SiteSettings.Language), "The interface language where nothing else says one (BCP 47)."),
            RecordField.Of(nameof(SiteSettings.RegistrationOpen), "Whether visitors can make accounts."),
            RecordField.Of(nameof(SiteSettings.ApproveFirstPost), "Whether a newcomer's first post waits for approval."),
            RecordField.Of(nameof(SiteSettings.Reasons), "Reasons that are offered to whoever acts by power, one a line; may be empty."),
            RecordField.Of(nameof(SiteSettings.IsDemonstration), "Whether the community is an invented one, which every page then says."),
            RecordField.Of(nameof(SiteSettings.LogoVersion), "The version of the logo that is shown; empty where there is none."),
        ]
    )
    {
        IsSingle = true,
    };

    public static readonly RecordKind Logo = new(
        "logos",
        typeof(SiteLogo),
        "The site's picture.",
        [
            RecordField.Of(nameof(SiteLogo.Version), "Stands in its address, and in `logoVersion` of the site."),
            RecordField.Of(nameof(SiteLogo.ContentType), "`image/png`, `image/jpeg` or `image/webp`."),
            RecordField.Of(nameof(SiteLogo.Content), "The picture itself."),
        ]
    );

    public static readonly RecordKind Pages = new(
        "site-pages",
        typeof(SitePage),
        "One version of one of the site's own pages in one language. The highest version is the one that is shown.",
        [
            RecordField.Of(nameof(SitePage.Kind), "Which page."),
            RecordField.Of(nameof(SitePage.Language), "The language that it is written in (BCP 47)."),
            RecordField.Of(nameof(SitePage.Version), "Counts from 1 for each page and language."),
            RecordField.Of(nameof(SitePage.Source), "What was written, as Markdown."),
            RecordField.Html(nameof(SitePage.Html), "The same as it is shown.", "page"),
            RecordField.Of(nameof(SitePage.At), "When this version was written."),
            RecordField.To(nameof(SitePage.EditorId), "members", "Who wrote it; null is the operator."),
        ]
    );
}
