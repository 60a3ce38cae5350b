using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Forum.Domain;

namespace Forum.Web.Pages.Account;

/// <summary>
/// When the form to register was shown, signed by the site: programs fill it in at once, or send one that they keep, people do neither.
/// It needs no table and no cookie.
/// </summary>
public static class ShownAt
{
    public static readonly TimeSpan Soonest = TimeSpan.FromSeconds(3);
    public static readonly TimeSpan Latest = TimeSpan.FromHours(12);

    public static string Sign(string secret, DateTime now)
    {
        var time = now.Ticks.ToString(CultureInfo.InvariantCulture);
        return $"{time}.{Signature(secret, time)}";
    }

    /// <summary>Null where the form comes back in good time. A time that isn't ours is as good as an old one.</summary>
    public static ProblemKind? Check(string secret, string? shown, DateTime now)
    {
        var parts = shown?.Split('.') ?? [];
        if (parts.Length != 2 || !IsOurs(secret, parts) || !long.TryParse(parts[0], CultureInfo.InvariantCulture, out var ticks))
            return ProblemKind.Expired;
        var age = now.Ticks - ticks;
        return age > Latest.Ticks ? ProblemKind.Expired
            : age < Soonest.Ticks ? ProblemKind.TooFast
            : null;
    }

    private static bool IsOurs(string secret, string[] parts) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Signature(secret, parts[0])), Encoding.UTF8.GetBytes(parts[1]));

    private static string Signature(string secret, string time) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes("registration shown " + time)));
}
