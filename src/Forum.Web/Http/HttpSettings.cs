using System.Security.Cryptography;

namespace Forum.Web.Http;

/// <summary>
/// What the web's surface must be told about the forum behind it. The delegates are asked when a request needs them, some more
/// than once: they must be cheap and must not throw.
/// </summary>
public sealed class HttpSettings
{
    /// <summary>The opaque token of the request's live session; null for a guest.</summary>
    public required Func<HttpContext, string?> SessionToken { get; init; }

    /// <summary>The signed-in member's id, for counting; null for a guest.</summary>
    public required Func<HttpContext, string?> MemberId { get; init; }

    /// <summary>Where the site is reached from outside; null means what each request says of itself (scheme and host).</summary>
    public Uri? PublicAddress { get; init; }

    /// <summary>So many unpredictable bytes. A test that compares whole responses gives a reproducible source.</summary>
    public Func<int, byte[]> Random { get; init; } = RandomNumberGenerator.GetBytes;

    /// <summary>How long to wait when this exception only says that the forum cannot write at the moment; null for any other.</summary>
    public Func<Exception, TimeSpan?> BusyFor { get; init; } = _ => null;
}
