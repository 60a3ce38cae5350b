namespace Forum.Web.Theming;

/// <summary>The kinds of file that are served as they are, by extension. Any other is not served.</summary>
internal static class ContentTypes
{
    /// <summary>Null for a kind that is not served.</summary>
    public static string? Of(string file) =>
        OfPicture(file)
        ?? Path.GetExtension(file) switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".txt" => "text/plain; charset=utf-8",
            ".webmanifest" => "application/manifest+json",
            _ => null,
        };

    /// <summary>What a theme may bring beside its sheet: pictures and fonts.</summary>
    public static string? OfPicture(string file) =>
        Path.GetExtension(file) switch
        {
            ".svg" => "image/svg+xml",
            ".png" => "image/png",
            ".jpg" or ".jpeg" => "image/jpeg",
            ".webp" => "image/webp",
            ".avif" => "image/avif",
            ".gif" => "image/gif",
            ".ico" => "image/x-icon",
            ".woff2" => "font/woff2",
            ".woff" => "font/woff",
            _ => null,
        };
}
