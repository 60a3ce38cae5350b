using Microsoft.Extensions.Primitives;

namespace Forum.Web.Http;

/// <summary>
/// Refuses a state-changing request that a page of another site sent. It is the second fence behind the form's token, and costs
/// nothing: browsers say by themselves where a request comes from.
/// </summary>
/// <remarks>
/// At least one of the two headers must vouch for the request, and neither may speak against it. Over plain HTTP (other than
/// loopback) browsers send no Sec-Fetch-Site, so Origin alone is enough there; programs other than browsers must send one of them.
/// </remarks>
public static class SameOrigin
{
    public static IApplicationBuilder UseSameOrigin(this IApplicationBuilder app)
    {
        var settings = app.ApplicationServices.GetRequiredService<HttpSettings>();
        return app.Use(
            (context, next) =>
                SafeMethod.Is(context.Request.Method) || IsOurs(context.Request, settings.PublicAddress)
                    ? next(context)
                    : PlainPage.Write(context, StatusCodes.Status403Forbidden, PlainPageKind.CrossOrigin)
        );
    }

    /// <param name="request">The request, its scheme and host already corrected from a trusted proxy's headers.</param>
    /// <param name="publicAddress">The only origin accepted, where configured.</param>
    public static bool IsOurs(HttpRequest request, Uri? publicAddress)
    {
        var site = request.Headers["Sec-Fetch-Site"];
        var origin = request.Headers.Origin;
        if (site.Count == 0 && origin.Count == 0)
            return false;
        return (site.Count == 0 || IsOwnSite(site)) && (origin.Count == 0 || IsOwnOrigin(origin, request, publicAddress));
    }

    /// <summary>"none" is a request that the visitor made by hand, such as reloading the answer to a form.</summary>
    private static bool IsOwnSite(StringValues site) => site.Count == 1 && site[0] is "same-origin" or "none";

    private static bool IsOwnOrigin(StringValues origin, HttpRequest request, Uri? publicAddress)
    {
        var own = publicAddress?.GetLeftPart(UriPartial.Authority) ?? $"{request.Scheme}://{request.Host.ToUriComponent()}";
        return origin.Count == 1
            && Uri.TryCreate(origin[0], UriKind.Absolute, out var sent)
            && Uri.TryCreate(own, UriKind.Absolute, out var ours)
            && OriginOf(sent) == OriginOf(ours);
    }

    private static string OriginOf(Uri uri) => $"{uri.Scheme}://{uri.IdnHost}:{uri.Port}";
}
