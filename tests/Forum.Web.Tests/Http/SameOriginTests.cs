using System.Net;
using Forum.Web.Http;
using Microsoft.AspNetCore.Http;

namespace Forum.Web.Tests.Http;

public sealed class SameOriginTests
{
    [Theory]
    [InlineData("same-origin", null, true)]
    [InlineData("none", null, true)]
    [InlineData("same-origin", "https://forum.example", true)]
    [InlineData(null, "https://forum.example", true)]
    [InlineData(null, "https://forum.example:443", true)]
    [InlineData(null, "HTTPS://FORUM.example", true)]
    [InlineData(null, null, false)]
    [InlineData("cross-site", null, false)]
    [InlineData("same-site", null, false)]
    [InlineData("cross-site", "https://forum.example", false)]
    [InlineData("same-origin", "https://evil.example", false)]
    [InlineData("same-origin", "null", false)]
    [InlineData(null, "null", false)]
    [InlineData(null, "http://forum.example", false)]
    [InlineData(null, "https://forum.example:8443", false)]
    [InlineData(null, "https://forum.example.evil.example", false)]
    [InlineData(null, "https://www.forum.example", false)]
    [InlineData(null, "", false)]
    [InlineData("", null, false)]
    public void A_request_is_ours_when_one_header_vouches_and_none_speaks_against_it(string? site, string? origin, bool ours)
    {
        Assert.Equal(ours, SameOrigin.IsOurs(Request("https", "forum.example", site, origin), publicAddress: null));
    }

    [Fact]
    public void Behind_a_configured_address_only_that_address_counts()
    {
        var address = new Uri("https://forum.example/some/path");
        Assert.True(SameOrigin.IsOurs(Request("http", "10.0.0.7:5080", null, "https://forum.example"), address));
        Assert.False(SameOrigin.IsOurs(Request("http", "10.0.0.7:5080", null, "http://10.0.0.7:5080"), address));
    }

    [Fact]
    public void Two_values_of_a_header_vouch_for_nothing()
    {
        var request = Request("https", "forum.example", null, null);
        request.Headers.Origin = new(["https://forum.example", "https://evil.example"]);
        Assert.False(SameOrigin.IsOurs(request, null));
    }

    [Fact]
    public async Task A_form_from_elsewhere_gets_a_page_that_echoes_nothing()
    {
        await using var surface = await Surface.Start();
        using var browser = surface.Open();
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("Text", "planted words")]);
        var request = new HttpRequestMessage(HttpMethod.Post, "/write?planted=address") { Content = form };
        var response = await browser.Send(request, ("Sec-Fetch-Site", "cross-site"), ("Origin", "https://evil.example"));
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        var body = await response.Content.ReadAsStringAsync();
        Assert.Contains("This did not come from this site", body, StringComparison.Ordinal);
        Assert.DoesNotContain("planted", body, StringComparison.Ordinal);
        Assert.DoesNotContain("evil", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("CONNECT")]
    [InlineData("INVENTED")]
    public async Task Every_method_that_is_not_known_to_be_safe_needs_the_headers(string method)
    {
        await using var surface = await Surface.Start();
        using var browser = surface.Open();
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.Send(new HttpRequestMessage(new HttpMethod(method), "/reading"))).StatusCode);
    }

    private static HttpRequest Request(string scheme, string host, string? site, string? origin)
    {
        var request = new DefaultHttpContext().Request;
        request.Scheme = scheme;
        request.Host = new HostString(host);
        if (site is not null)
            request.Headers["Sec-Fetch-Site"] = site;
        if (origin is not null)
            request.Headers.Origin = origin;
        return request;
    }
}
