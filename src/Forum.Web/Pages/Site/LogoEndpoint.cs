using Forum.Domain.Site;
using Forum.Domain.Storage;
using Forum.Web.Theming;

namespace Forum.Web.Pages.Site;

public static class LogoEndpoint
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>The site's picture at an address that changes with it; a former one's is a 404.</summary>
    public static void MapLogo(this IEndpointRouteBuilder routes) => routes.MapMethods("/logo/{version}", Reading, Serve);

    private static async Task<IResult> Serve(string version, HttpContext context, ForumDb db, CancellationToken ct)
    {
        if (await SiteReader.Logo(db, version, ct) is not { } logo)
            return Results.StatusCode(StatusCodes.Status404NotFound);
        context.Response.Headers.CacheControl = Asset.ForEver;
        return Results.Bytes(logo.Content, logo.ContentType);
    }
}
