namespace Forum.Web.Http;

/// <summary>
/// The one way to set and read a cookie. Over TLS its name has the prefix __Host-, which a browser accepts only from this host
/// and over TLS, so that no neighbour on a subdomain can plant it; over plain HTTP, where browsers refuse the prefix, it is
/// another cookie without it.
/// </summary>
public static class Cookies
{
    public static string? Read(HttpContext context, string name) => context.Request.Cookies[FullName(context.Request, name)];

    /// <param name="context">The request that the cookie answers; its response must not have started.</param>
    /// <param name="name">Without prefix.</param>
    /// <param name="value">ASCII without separators, such as base64url.</param>
    /// <param name="keep">How long the browser keeps it; null until it is closed.</param>
    public static void Write(HttpContext context, string name, string value, TimeSpan? keep) =>
        context.Response.Cookies.Append(FullName(context.Request, name), value, Options(context.Request, keep));

    public static void Delete(HttpContext context, string name) =>
        context.Response.Cookies.Delete(FullName(context.Request, name), Options(context.Request, null));

    public static string FullName(HttpRequest request, string name) => request.IsHttps ? "__Host-" + name : name;

    private static CookieOptions Options(HttpRequest request, TimeSpan? keep) =>
        new()
        {
            HttpOnly = true,
            Secure = request.IsHttps,
            SameSite = SameSiteMode.Lax,
            Path = "/",
            MaxAge = keep,
            IsEssential = true,
        };
}
