using System.Numerics;

namespace Forum.Domain.Import.Discourse;

/// <summary>
/// Where <c>upload://b2AvJdD6….png</c> stood: the word is the file's SHA-1 in base 62, and Discourse's own HTML of the same post has the
/// address that ends in the same SHA-1 in hexadecimal.
/// </summary>
internal static class Uploads
{
    private const string Scheme = "upload://";
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /// <summary>The web address of an upload, or null where the HTML does not have it.</summary>
    public static string? In(string? cooked, string upload)
    {
        if (cooked is null || Sha1(upload) is not { } sha1)
        {
            return null;
        }

        for (var at = cooked.IndexOf(sha1, StringComparison.Ordinal); at >= 0; at = cooked.IndexOf(sha1, at + sha1.Length, StringComparison.Ordinal))
        {
            var start = cooked.LastIndexOfAny(['"', ' ', '\''], at) + 1;
            var end = cooked.IndexOfAny(['"', ' ', '\''], at);
            if (end > 0 && cooked[start..end] is var address && address.Contains("/original/", StringComparison.Ordinal))
            {
                return address.StartsWith("//", StringComparison.Ordinal) ? "https:" + address : address;
            }
        }

        return null;
    }

    private static string? Sha1(string upload)
    {
        var name = upload.StartsWith(Scheme, StringComparison.Ordinal) ? upload[Scheme.Length..].Split('.')[0] : "";
        if (name.Length is 0 or > 27 || name.Any(c => !Digits.Contains(c)))
        {
            return null;
        }

        var number = name.Aggregate(BigInteger.Zero, (sum, c) => sum * 62 + Digits.IndexOf(c));
        var hexadecimal = number.ToString("x40", System.Globalization.CultureInfo.InvariantCulture);
        return hexadecimal[^40..];
    }
}
