using System.Security.Cryptography;

namespace Forum.Domain;

/// <summary>
/// Where every random thing comes from: public ids, session tokens, claim codes, passwords of a demonstration.
/// A host hands in the source, so that a proof can key it by the operation and get the same public ids in two worlds.
/// </summary>
public sealed class Entropy(Func<int, byte[]> bytes)
{
    private const int IdLength = 10;
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    public static Entropy System { get; } = new(RandomNumberGenerator.GetBytes);

    public byte[] Bytes(int count) => bytes(count);

    /// <summary>A public id: 10 characters of Crockford's base 32, 50 random bits; unique constraints settle the rest.</summary>
    public string Id() => Word(IdLength);

    /// <summary>Whether a text from an address could be a public id at all.</summary>
    public static bool IsId(string text) => text.Length == IdLength && text.All(Alphabet.Contains);

    /// <summary>A secret for a cookie or a link: 32 characters, 160 random bits.</summary>
    public string Secret() => Word(32);

    /// <summary>Random lower-case letters and digits that can't be mistaken for one another, five bits each.</summary>
    public string Word(int length) =>
        string.Create(
            length,
            bytes(length),
            static (chars, source) =>
            {
                for (var i = 0; i < chars.Length; i++)
                    chars[i] = Alphabet[source[i] & 31];
            }
        );
}
