using Forum.Domain.Powers;
using Forum.Domain.Site;

namespace Forum.Web.Http;

/// <summary>Who is asking, and how the site stands: read once for each request, before anything answers it.</summary>
public sealed record Visit(Actor Actor, SiteView Site, string? SessionToken)
{
    /// <summary>Set while the actor looks with other eyes than their own: nothing of the page may be kept for others, and nothing be changed.</summary>
    public View? View { get; init; }

    /// <exception cref="InvalidOperationException">The request did not pass <see cref="ActorLoader"/>.</exception>
    public static Visit Of(HttpContext context) => context.Features.Get<Visit>() ?? throw new InvalidOperationException("No actor was loaded.");
}

/// <summary>The site's settings and which of its own pages there are, as every page shows them.</summary>
public sealed record SiteView(SiteSettings Settings, IReadOnlyList<SitePageKind> Pages);

public static class VisitExtensions
{
    public static Actor Actor(this HttpContext context) => Visit.Of(context).Actor;
}
