using System.Buffers;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Forum.Domain.Export;

/// <summary>A file of lines that is being written; it keeps count, and the hash of what it wrote.</summary>
internal sealed class ExportFile(Stream to) : IAsyncDisposable
{
    private const int Chunk = 1 << 16;

    /// <summary>Letters of all scripts stand as they are: whoever opens a file reads it.</summary>
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> waiting = new(2 * Chunk);
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public int Lines { get; private set; }

    public async Task Line(Action<Utf8JsonWriter> write, CancellationToken ct)
    {
        using (var json = new Utf8JsonWriter(waiting, Options))
            write(json);
        waiting.Write("\n"u8);
        Lines++;
        if (waiting.WrittenCount >= Chunk)
            await Pass(ct);
    }

    /// <summary>Brings everything to the disk.</summary>
    /// <returns>The SHA-256 of the file in lower-case hexadecimal digits.</returns>
    public async Task<string> Finish(CancellationToken ct)
    {
        await Pass(ct);
        await to.FlushAsync(ct);
        if (to is FileStream file)
            file.Flush(flushToDisk: true);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private async Task Pass(CancellationToken ct)
    {
        hash.AppendData(waiting.WrittenSpan);
        await to.WriteAsync(waiting.WrittenMemory, ct);
        waiting.ResetWrittenCount();
    }

    public async ValueTask DisposeAsync()
    {
        hash.Dispose();
        await to.DisposeAsync();
    }
}
