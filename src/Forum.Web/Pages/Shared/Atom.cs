using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Forum.Web.Pages.Shared;

/// <summary>
/// What all feeds have in common (Atom, RFC 4287). Their ids don't depend on where the site is reached; their links are whole where that is
/// configured, and relative, which the standard allows, where it isn't.
/// </summary>
public static class Atom
{
    public const string Namespace = "http://www.w3.org/2005/Atom";
    public const string ContentType = "application/atom+xml";

    public static string Root(ServeSettings settings) => settings.PublicAddress?.GetLeftPart(UriPartial.Authority) ?? "";

    public static string At(DateTime at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>An id that anybody can compute again (RFC 9562, version 8: free form).</summary>
    public static string Id(string of)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes("forum " + of))[..16];
        bytes[6] = (byte)(bytes[6] & 0x0F | 0x80);
        bytes[8] = (byte)(bytes[8] & 0x3F | 0x80);
        return $"urn:uuid:{new Guid(bytes, bigEndian: true)}";
    }
}
