using Forum.Domain.Site;

namespace Forum.Web.Pages.Shared;

/// <summary>The addresses of the site's own pages.</summary>
public static class SitePages
{
    public static string PathOf(SitePageKind kind) => "/pages/" + kind.ToString().ToLowerInvariant();
}
