using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Forum.Domain.Moderation.Chains;

/// <summary>
/// The hashes of a chain: SHA-256 over bytes that can be read in one way only. A text is its length in bytes (32 bits, big-endian) and its UTF-8;
/// one that isn't there is the length -1.
/// </summary>
internal static class LinkHash
{
    /// <summary>Before the first link, and in place of the texts where a link has none.</summary>
    public static readonly byte[] OfNothing = new byte[ActLink.HashLength];

    /// <summary>The hash before it, the fields, the hash of the texts.</summary>
    public static byte[] Of(byte[] before, string fields, byte[] textHash) => SHA256.HashData([.. before, .. Sized(fields), .. textHash]);

    /// <summary>The salt, the reason, what was before, what came after.</summary>
    public static byte[] OfTexts(byte[] salt, ActTexts texts) =>
        SHA256.HashData([.. salt, .. Sized(texts.Reason), .. Sized(texts.Before), .. Sized(texts.After)]);

    private static byte[] Sized(string? text)
    {
        var length = new byte[sizeof(int)];
        var bytes = Encoding.UTF8.GetBytes(text ?? "");
        BinaryPrimitives.WriteInt32BigEndian(length, text is null ? -1 : bytes.Length);
        return [.. length, .. bytes];
    }
}
