using System.IO.Compression;
using System.Net;
using Forum.Web.Theming;
using Microsoft.Extensions.DependencyInjection;

namespace Forum.Web.Tests.Theming;

public sealed class AssetsTests
{
    [Theory]
    [InlineData("br, gzip", "br")]
    [InlineData("gzip, br", "br")]
    [InlineData("gzip, deflate", "gzip")]
    [InlineData("br;q=0.2, gzip;q=0.9", "gzip")]
    [InlineData("br;q=0, *;q=0.5", "gzip")]
    [InlineData("*", "br")]
    [InlineData("br;q=0, gzip;q=0", null)]
    [InlineData("identity", null)]
    [InlineData("", null)]
    [InlineData("zstd", null)]
    public async Task The_sheet_comes_as_the_browser_likes_it_and_stays_for_ever(string accepted, string? encoding)
    {
        await using var surface = await Surface.Start();
        using var browser = surface.Open();
        var sheet = surface.Services.GetRequiredService<Assets>().Css;
        var response = await browser.Get(sheet.Path, ("Accept-Encoding", accepted));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(encoding, response.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal("Accept-Encoding", response.Headers.Vary.Single());
        Assert.Equal("public, max-age=31536000, immutable", string.Join(", ", response.Headers.GetValues("Cache-Control")));
        Assert.Equal("text/css; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        using var whole = typeof(Assets).Assembly.GetManifestResourceStream("assets/forum.css")!;
        Assert.Equal(Bytes(whole), Bytes(Decoded(await response.Content.ReadAsStreamAsync(), encoding)));
    }

    [Fact]
    public async Task The_script_is_a_script()
    {
        await using var surface = await Surface.Start();
        using var browser = surface.Open();
        var response = await browser.Get(surface.Services.GetRequiredService<Assets>().Js.Path);
        Assert.Equal("text/javascript; charset=utf-8", response.Content.Headers.ContentType?.ToString());
    }

    [Fact]
    public async Task The_head_of_a_sheet_has_its_length_and_no_body()
    {
        await using var surface = await Surface.Start();
        using var browser = surface.Open();
        var sheet = surface.Services.GetRequiredService<Assets>().Css;
        var whole = await browser.Get(sheet.Path);
        var head = await browser.Send(new HttpRequestMessage(HttpMethod.Head, sheet.Path));
        Assert.Equal(whole.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("/assets/0123456789abcdef.css")]
    [InlineData("/assets/forum.css")]
    [InlineData("/assets/")]
    [InlineData("/assets/..%2fForum.Web.dll")]
    [InlineData("/css/base.css")]
    public async Task Any_other_address_is_not_found(string path)
    {
        await using var surface = await Surface.Start();
        using var browser = surface.Open();
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get(path)).StatusCode);
    }

    [Fact]
    public void Another_content_has_another_hash()
    {
        Assert.NotEqual(new Asset("a"u8.ToArray(), "text/css").Hash, new Asset("b"u8.ToArray(), "text/css").Hash);
        Assert.Equal(16, new Asset([], "text/css").Hash.Length);
    }

    private static Stream Decoded(Stream body, string? encoding) =>
        encoding switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => body,
        };

    private static byte[] Bytes(Stream stream)
    {
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
