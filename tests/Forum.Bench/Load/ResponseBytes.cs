using System.Buffers.Text;
using System.Globalization;

namespace Forum.Bench.Load;

/// <summary>Finds where a response ends (RFC 9112, 6 and 7), by Content-Length or by its last chunk; trailers are not expected.</summary>
internal static class ResponseBytes
{
    /// <summary>"HTTP/1.1 200".</summary>
    public static int Status(ReadOnlySpan<byte> response) =>
        Utf8Parser.TryParse(response[9..12], out int status, out _) ? status : throw new IOException("This is no HTTP response.");

    /// <summary>How long the whole response is; null while that can't be told yet.</summary>
    public static int? Length(ReadOnlySpan<byte> received)
    {
        var end = received.IndexOf("\r\n\r\n"u8);
        if (end < 0)
            return null;
        var headers = received[..(end + 2)];
        var body = end + 4;
        if (Header(headers, "\r\nContent-Length: "u8) is { IsEmpty: false } length)
            return body + int.Parse(length, NumberStyles.None, CultureInfo.InvariantCulture);
        if (!Header(headers, "\r\nTransfer-Encoding: "u8).SequenceEqual("chunked"u8))
            throw new IOException("The response has no length.");
        return Chunked(received, body);
    }

    private static ReadOnlySpan<byte> Header(ReadOnlySpan<byte> headers, ReadOnlySpan<byte> name)
    {
        var at = headers.IndexOf(name);
        if (at < 0)
            return default;
        var value = headers[(at + name.Length)..];
        return value[..value.IndexOf("\r\n"u8)];
    }

    private static int? Chunked(ReadOnlySpan<byte> received, int at)
    {
        while (at < received.Length)
        {
            var digits = received[at..].IndexOf("\r\n"u8);
            if (digits < 0)
                return null;
            var size = int.Parse(received.Slice(at, digits), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            at += digits + 2 + size + 2;
            if (size == 0)
                return at;
        }
        return null;
    }
}
