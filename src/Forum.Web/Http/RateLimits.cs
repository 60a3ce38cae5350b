using System.Buffers.Binary;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Forum.Web.Http;

/// <summary>
/// Counts by fixed windows that start at the same moment for everybody, so that a whole window's counters are dropped at once.
/// Whoever it counts is kept only as a hash under a key that lives as long as the process. Thread-safe.
/// </summary>
/// <remarks>
/// Memory is bounded: at most <see cref="MostKeys"/> in a policy's window, beyond which that window starts from nothing. Whoever
/// commands so many addresses gains little by it, since each of them had its own allowance, and nobody else is refused for it.
/// </remarks>
public sealed class RateLimits(TimeProvider time, HttpSettings settings)
{
    public const int MostKeys = 50_000;
    private readonly byte[] _hashKey = settings.Random(32);
    private readonly Window[] _windows = [.. Enum.GetValues<RatePolicy>().Select(_ => new Window())];

    /// <summary>Counts one more for the request's member, or for the address of a guest. Null: go ahead. Otherwise how long to wait.</summary>
    public TimeSpan? Take(RatePolicy policy, HttpContext context) =>
        settings.MemberId(context) is { } member ? Take(policy, "member " + member) : Take(policy, context.Connection.RemoteIpAddress);

    /// <summary>The same for an address, by its prefixes.</summary>
    public TimeSpan? Take(RatePolicy policy, IPAddress? address)
    {
        var (narrow, wide) = AddressPrefix.Of(address);
        var rate = Rates.Of(policy);
        var refused = Take(policy, narrow, rate);
        var refusedWidely = wide is null ? null : Take(policy, wide, rate with { Limit = rate.Limit * Rates.WideFactor });
        return refused ?? refusedWidely;
    }

    /// <summary>The same for anything else that has a limit, such as the account that somebody tries to sign in to.</summary>
    public TimeSpan? Take(RatePolicy policy, string key) => Take(policy, key, Rates.Of(policy));

    private TimeSpan? Take(RatePolicy policy, string key, Rate rate)
    {
        var now = time.GetUtcNow().UtcTicks;
        var window = now / rate.Per.Ticks;
        return _windows[(int)policy].Count(window, Hash(key)) <= rate.Limit ? null : TimeSpan.FromTicks((window + 1) * rate.Per.Ticks - now);
    }

    private UInt128 Hash(string key) => BinaryPrimitives.ReadUInt128LittleEndian(HMACSHA256.HashData(_hashKey, Encoding.UTF8.GetBytes(key)));

    private sealed class Window
    {
        private readonly System.Threading.Lock _lock = new();
        private readonly Dictionary<UInt128, int> _counts = [];
        private long _index;

        public int Count(long index, UInt128 key)
        {
            lock (_lock)
            {
                if (index != _index || _counts.Count >= MostKeys && !_counts.ContainsKey(key))
                    _counts.Clear();
                _index = index;
                return _counts[key] = _counts.GetValueOrDefault(key) + 1;
            }
        }
    }
}
