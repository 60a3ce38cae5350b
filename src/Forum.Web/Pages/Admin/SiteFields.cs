using System.Globalization;
using Forum.Domain.Site;

namespace Forum.Web.Pages.Admin;

/// <summary>The site's settings as they were typed.</summary>
public sealed record SiteFields(
    string? Name,
    string? Tagline,
    string? Welcome,
    string? AccentHue,
    string? Theme,
    string? Language,
    bool RegistrationOpen,
    bool ApproveFirstPost,
    string? Reasons
)
{
    public static SiteFields Of(SiteSettings site) =>
        new(
            site.Name,
            site.Tagline,
            site.Welcome,
            site.AccentHue.ToString(CultureInfo.InvariantCulture),
            site.Theme,
            site.Language,
            site.RegistrationOpen,
            site.ApproveFirstPost,
            site.Reasons
        );

    public SiteForm ToForm() =>
        new(Name, Tagline, Welcome, Typed.Number(AccentHue), Theme ?? "", Language ?? "", RegistrationOpen, ApproveFirstPost, Reasons);
}
