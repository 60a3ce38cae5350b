namespace Forum.Web.Http;

/// <summary>
/// Refuses requests for hosts that are not this site's, so that nothing which is made of the Host header can lead elsewhere. The framework's own
/// filter does the same, but its answer carries none of the site's headers.
/// </summary>
public static class KnownHosts
{
    /// <param name="publicAddress">The site's address; while none is configured, every host is ours.</param>
    public static IApplicationBuilder UseKnownHosts(this IApplicationBuilder app, Uri? publicAddress) =>
        publicAddress is null
            ? app
            : app.Use(
                (context, next) =>
                    IsOurs(context.Request.Host.Host, publicAddress)
                        ? next(context)
                        : PlainPage.Write(context, StatusCodes.Status400BadRequest, PlainPageKind.BadRequest)
            );

    /// <summary>Loopback is whoever asks from this machine, such as a probe of its health.</summary>
    internal static bool IsOurs(string host, Uri publicAddress) =>
        host.Equals(publicAddress.IdnHost, StringComparison.OrdinalIgnoreCase) || host is "localhost" or "127.0.0.1" or "[::1]";
}
