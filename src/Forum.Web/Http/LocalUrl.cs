using System.Text;

namespace Forum.Web.Http;

/// <summary>Where to go after a form, as the form's own address said. It may only be a place on this site.</summary>
public static class LocalUrl
{
    public const string Home = "/";
    private const int Longest = 2000;

    /// <summary>
    /// The same address in ASCII, ready for a Location header, when it is a plain path of this site with or without query; else
    /// the home page. Nothing that a browser, a proxy or a decoder on the way could read as another host passes: "//", "\", dot
    /// segments and control characters are refused in the path however often they are percent-encoded.
    /// </summary>
    public static string OrHome(string? url)
    {
        if (string.IsNullOrEmpty(url) || url.Length > Longest || url[0] != '/' || url.Any(c => char.IsControl(c) || c == '\\'))
            return Home;
        var end = url.IndexOfAny(['?', '#']);
        return IsPlainPath(end < 0 ? url : url[..end]) ? Ascii(url) : Home;
    }

    private static bool IsPlainPath(string path)
    {
        for (var decoded = path; ; path = decoded)
        {
            if (!IsPlain(path))
                return false;
            decoded = Uri.UnescapeDataString(path);
            if (decoded == path)
                return true;
        }
    }

    private static bool IsPlain(string path) =>
        !path.Contains("//", StringComparison.Ordinal)
        && !path.Any(c => char.IsControl(c) || c == '\\')
        && path.Split('/').All(segment => segment is not ("." or ".."));

    /// <summary>A header takes printable ASCII only; everything else is percent-encoded as UTF-8, as a browser would.</summary>
    private static string Ascii(string url)
    {
        if (url.All(c => c is > ' ' and < '\u007f'))
            return url;
        var ascii = new StringBuilder(url.Length * 2);
        foreach (var rune in url.EnumerateRunes())
            ascii.Append(rune.Value is > ' ' and < 0x7f ? rune.ToString() : Uri.EscapeDataString(rune.ToString()));
        return ascii.ToString();
    }
}
