using Microsoft.Extensions.Primitives;

namespace Forum.Web.Http;

/// <summary>The headers that every response carries, whatever made it. They are written last and replace what a page set under the same name.</summary>
public static class SecurityHeaders
{
    /// <summary>Nothing inline, nothing from elsewhere. Fonts from self are there for themes; the engine itself has none.</summary>
    public const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'";

    /// <summary>Copying a link (clipboard-write) stays allowed.</summary>
    public const string PermissionsPolicy =
        "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), "
        + "geolocation=(), gyroscope=(), hid=(), idle-detection=(), local-fonts=(), magnetometer=(), microphone=(), midi=(), "
        + "payment=(), picture-in-picture=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()";

    /// <summary>A year; not for subdomains, which may be somebody else's.</summary>
    private const string StrictTransport = "max-age=31536000";

    /// <summary>Must stand first: what runs before it would answer without the headers.</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                context.Response.OnStarting(Write, context);
                return next(context);
            }
        );

    private static Task Write(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = PermissionsPolicy;
        headers.Remove("Server");
        if (context.Request.IsHttps && !IsLoopback(context.Request.Host.Host))
            headers.StrictTransportSecurity = StrictTransport;
        if (StringValues.IsNullOrEmpty(headers.CacheControl))
            headers.CacheControl = UncachedFor(context);
        return Task.CompletedTask;
    }

    /// <summary>A browser pins a host for all its ports: a developer's other programs on localhost would become unreachable.</summary>
    private static bool IsLoopback(string host) => host is "localhost" or "127.0.0.1" or "[::1]";

    /// <summary>Whoever is signed in leaves nothing in a browser's or proxy's store; a guest's copy may be kept but must be asked about.</summary>
    private static string UncachedFor(HttpContext context) =>
        context.RequestServices.GetRequiredService<HttpSettings>().SessionToken(context) is null ? "no-cache" : "no-store";
}
