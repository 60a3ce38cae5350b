using System.Globalization;
using System.Text;

namespace Forum.Bench.Load;

/// <summary>What is asked again and again. A request can hold <see cref="Counter"/>: each time it's sent, another number stands there.</summary>
/// <param name="Status">The answer that is expected.</param>
public sealed record Asking(byte[] Request, int Status = 200)
{
    /// <summary>As wide as the numbers are, so that no length changes.</summary>
    public const string Counter = "0000000000";

    private static long sent = 1_000_000_000;
    private readonly int at = Request.AsSpan().IndexOf(Encoding.ASCII.GetBytes(Counter));

    /// <summary>The next one, written into <paramref name="copy"/>, which the caller keeps for itself.</summary>
    public ReadOnlyMemory<byte> Next(byte[] copy)
    {
        if (at >= 0)
            System.Threading.Interlocked.Increment(ref sent).TryFormat(copy.AsSpan(at), out _, "D10", CultureInfo.InvariantCulture);
        return copy;
    }

    public byte[] Copy() => [.. Request];
}
