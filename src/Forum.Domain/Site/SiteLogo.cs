namespace Forum.Domain.Site;

/// <summary>The site's picture, at most <see cref="Limit"/> bytes of PNG, JPEG or WebP, told by its first bytes.</summary>
public sealed class SiteLogo
{
    public const int Limit = 256 * 1024;

    private SiteLogo() { }

    internal SiteLogo(string version, string contentType, byte[] content) => (Version, ContentType, Content) = (version, contentType, content);

    public long Id { get; private set; }
    public string Version { get; private set; } = "";
    public string ContentType { get; private set; } = "";
    public byte[] Content { get; private set; } = [];

    /// <summary>The media type that the bytes really are; null for anything else than the three.</summary>
    public static string? TypeOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A }))
            return "image/png";
        if (bytes.StartsWith(new byte[] { 0xFF, 0xD8, 0xFF }))
            return "image/jpeg";
        return bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8) ? "image/webp" : null;
    }
}
