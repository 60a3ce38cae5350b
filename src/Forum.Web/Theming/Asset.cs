using System.IO.Compression;
using System.Security.Cryptography;

namespace Forum.Web.Theming;

/// <summary>A file served from memory, compressed when it is first asked for and then never again. Thread-safe.</summary>
public sealed class Asset
{
    /// <summary>For addresses that hold the content's hash: another content has another address.</summary>
    public const string ForEver = "public, max-age=31536000, immutable";

    /// <summary>For addresses that stay when the content changes.</summary>
    public const string ForADay = "public, max-age=86400";

    /// <summary>For what a member sees and a guest may not: no cache between them and the server may keep it for others.</summary>
    public const string PrivatelyForADay = "private, max-age=86400";

    private readonly byte[] _content;
    private readonly string _contentType;
    private readonly Lazy<byte[]> _brotli;
    private readonly Lazy<byte[]> _gzip;
    private string? _hash;

    /// <param name="content">As it is.</param>
    /// <param name="contentType">With its charset.</param>
    /// <param name="effort">The smallest takes 60 to 100 ms: right for what is made once and served for weeks.</param>
    public Asset(byte[] content, string contentType, CompressionLevel effort = CompressionLevel.SmallestSize)
    {
        _content = content;
        _contentType = contentType;
        _brotli = new(() => Compress(to => new BrotliStream(to, effort)));
        _gzip = new(() => Compress(to => new GZipStream(to, effort)));
    }

    /// <summary>16 hexadecimal digits of the content's SHA-256.</summary>
    public string Hash => _hash ??= Convert.ToHexStringLower(SHA256.HashData(_content), 0, 8);

    /// <param name="context">A GET or HEAD; the caller has already decided that this is what it asks for.</param>
    /// <param name="cacheControl"><see cref="ForEver"/> or <see cref="ForADay"/>.</param>
    /// <param name="vary">What the bytes depend on.</param>
    public Task Write(HttpContext context, string cacheControl, string vary = "Accept-Encoding")
    {
        var (encoding, bytes) = Encoded(context.Request.Headers);
        var headers = context.Response.Headers;
        headers.CacheControl = cacheControl;
        headers.Vary = vary;
        headers.ContentType = _contentType;
        headers.ContentLength = bytes.Length;
        if (encoding is not null)
            headers.ContentEncoding = encoding;
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : context.Response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
    }

    private (string? Encoding, byte[] Bytes) Encoded(IHeaderDictionary headers) =>
        AcceptedEncoding.Best(headers) switch
        {
            "br" when IsCompressible => ("br", _brotli.Value),
            "gzip" when IsCompressible => ("gzip", _gzip.Value),
            _ => (null, _content),
        };

    /// <summary>Pictures and fonts are compressed already, except drawings, which are text.</summary>
    private bool IsCompressible =>
        _contentType.StartsWith("text/", StringComparison.Ordinal) || _contentType is "image/svg+xml" or "application/manifest+json";

    private byte[] Compress(Func<Stream, Stream> encoder)
    {
        using var compressed = new MemoryStream();
        using (var stream = encoder(compressed))
            stream.Write(_content);
        return compressed.ToArray();
    }
}
