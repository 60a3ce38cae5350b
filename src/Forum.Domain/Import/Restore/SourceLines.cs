using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Unicode;

namespace Forum.Domain.Import.Restore;

/// <summary>Reads a file line by line, each as its bytes, and hashes it on the way.</summary>
internal sealed class SourceLines(string folder, string file)
{
    private const int Chunk = 1 << 16;
    private const int Longest = 1 << 26;
    private byte[] buffer = new byte[2 * Chunk];

    /// <summary>Once all lines were read: the SHA-256 of the file in lower-case hexadecimal digits.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>The lines with their numbers, from 1. A line's bytes are good until the next is asked for.</summary>
    /// <exception cref="SourceRefusedException">The file can't be read, or what stands there is no line of UTF-8 that ends with LF.</exception>
    public async IAsyncEnumerable<(SourcePlace At, ReadOnlyMemory<byte> Line)> Read([EnumeratorCancellation] CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var stream = Open();
        var (held, number) = (0, 0);
        while (await stream.ReadAsync(buffer.AsMemory(held), ct) is > 0 and var read)
        {
            hash.AppendData(buffer, held, read);
            var (start, end) = (0, held + read);
            while (buffer.AsSpan(start, end - start).IndexOf((byte)'\n') is >= 0 and var length)
            {
                var at = new SourcePlace(file, ++number);
                Check(at, buffer.AsSpan(start, length));
                yield return (at, buffer.AsMemory(start, length));
                start += length + 1;
            }
            held = Keep(start, end, new SourcePlace(file, number + 1));
        }
        if (held > 0)
            throw new SourcePlace(file, number + 1).Refuse("the file ends in the middle of the line; every line ends with LF.");
        Hash = Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private FileStream Open()
    {
        try
        {
            return new FileStream(Path.Combine(folder, file), FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.Asynchronous);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SourceRefusedException($"{file} can't be read: {e.Message}");
        }
    }

    /// <summary>Moves the begun line to the front, in a larger buffer where it needs one.</summary>
    private int Keep(int start, int end, SourcePlace at)
    {
        var rest = end - start;
        if (rest > Longest)
            throw at.Refuse($"the line is longer than {Longest >> 20} MB.");
        var next = rest > buffer.Length - Chunk ? new byte[2 * buffer.Length] : buffer;
        Buffer.BlockCopy(buffer, start, next, 0, rest);
        buffer = next;
        return rest;
    }

    private static void Check(SourcePlace at, ReadOnlySpan<byte> line)
    {
        if (line.StartsWith("\uFEFF"u8))
            throw at.Refuse("it begins with a byte order mark; files are UTF-8 without one.");
        if (line.EndsWith("\r"u8))
            throw at.Refuse("it ends with CR LF; lines end with LF alone.");
        if (!Utf8.IsValid(line))
            throw at.Refuse("it is no UTF-8.");
    }
}
