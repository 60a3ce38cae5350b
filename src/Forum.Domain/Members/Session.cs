using System.Security.Cryptography;
using System.Text;

namespace Forum.Domain.Members;

/// <summary>A browser that is signed in. The cookie holds the token, the table only its hash; ending the row ends the session at once.</summary>
public sealed class Session
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    private Session() { }

    internal Session(string publicId, string token, long memberId, string device, DateTime now)
    {
        (PublicId, TokenHash, MemberId, Device, StartedAt, EndsAt) = (publicId, HashOf(token), memberId, device, now, now + Lifetime);
    }

    public long Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public string TokenHash { get; private set; } = "";
    public long MemberId { get; private set; }

    /// <summary>Browser and system in a few words, for the member's own list.</summary>
    public string Device { get; private set; } = "";
    public DateTime StartedAt { get; private set; }
    public DateTime EndsAt { get; private set; }

    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
