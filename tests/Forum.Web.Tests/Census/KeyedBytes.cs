using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Forum.Domain;

namespace Forum.Web.Tests.Census;

/// <summary>
/// Random bytes that depend on the operation which asks for them and on nothing else: a public operation gets the same ids and tokens
/// whatever hidden operations ran before it.
/// </summary>
public sealed class KeyedBytes(int seed)
{
    private readonly byte[] _seed = BitConverter.GetBytes(seed);
    private string _key = "start";
    private int _drawn;

    /// <summary>One operation at a time: the hosts of these tests answer one request after the other.</summary>
    public void Begin(string key) => (_key, _drawn) = (key, 0);

    public Entropy AsEntropy() => new(Take);

    private byte[] Take(int count)
    {
        var bytes = new List<byte>(count + 32);
        while (bytes.Count < count)
            bytes.AddRange(HMACSHA256.HashData(_seed, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{_key}/{_drawn++}"))));
        return [.. bytes.Take(count)];
    }
}
