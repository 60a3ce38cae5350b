namespace Forum.Web.Tests.Http;

public sealed class CompressionTests
{
    [Theory]
    [InlineData("br, gzip", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("identity", null)]
    public async Task Pages_are_compressed_as_the_browser_likes_it_also_over_tls(string accepted, string? encoding)
    {
        await using var surface = await Surface.Start();
        using var browser = surface.Open();
        var response = await browser.Get("/reading", ("Accept-Encoding", accepted));
        Assert.Equal(encoding, response.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Contains("Accept-Encoding", response.Headers.Vary);
    }
}
