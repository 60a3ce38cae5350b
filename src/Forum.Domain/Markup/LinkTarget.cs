namespace Forum.Domain.Markup;

/// <summary>Which addresses a text may lead to, decided here for links, images and quotes alike.</summary>
internal static class LinkTarget
{
    /// <summary>Longer addresses are not followed by browsers reliably, and only serve to fill a page.</summary>
    private const int MaxLength = 2_000;

    /// <summary>The address as it may be written, or null: http, https with a host, mailto, or a path on this site.</summary>
    public static string? Allow(string? address)
    {
        var trimmed = address?.Trim(' ', '\t', '\n', '\r', '\f') ?? "";
        return
            trimmed.Length is > 0 and <= MaxLength && !trimmed.Any(IsForbidden) && (IsLocal(trimmed) || IsMail(trimmed) || Host(trimmed) is not null)
            ? trimmed
            : null;
    }

    /// <summary>A path on this site; // and /\ begin the name of another host.</summary>
    public static bool IsLocal(string address) => address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal);

    public static bool IsMail(string address) => address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);

    /// <summary>The host of a web address, or null if it is none.</summary>
    public static string? Host(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.Host.Length > 0
        && HasSlashes(address)
            ? uri.Host
            : null;

    // "https:x" is an address below this page for some readers and a host for others.
    private static bool HasSlashes(string address) => address.AsSpan(address.IndexOf(':') + 1).StartsWith("//");

    // Browsers drop tabs and line ends inside an address and read a backslash as a slash.
    private static bool IsForbidden(char c) => char.IsControl(c) || char.IsWhiteSpace(c) || c == '\\';
}
