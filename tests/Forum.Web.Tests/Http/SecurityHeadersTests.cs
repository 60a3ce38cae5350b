using System.Net;
using Forum.Web.Http;

namespace Forum.Web.Tests.Http;

public sealed class SecurityHeadersTests
{
    private static readonly string[] Everywhere =
    [
        "Content-Security-Policy",
        "X-Content-Type-Options",
        "Referrer-Policy",
        "Cross-Origin-Opener-Policy",
        "Cross-Origin-Resource-Policy",
        "Permissions-Policy",
        "Strict-Transport-Security",
        "Cache-Control",
    ];

    [Theory]
    [InlineData("GET", "/reading", 200)]
    [InlineData("HEAD", "/reading", 200)]
    [InlineData("GET", "/redirects", 302)]
    [InlineData("GET", "/nothing-here", 404)]
    [InlineData("GET", "/assets/0000.css", 404)]
    [InlineData("DELETE", "/plain", 403)]
    [InlineData("POST", "/write", 403)]
    [InlineData("GET", "/too-large", 413)]
    [InlineData("GET", "/throws", 500)]
    [InlineData("GET", "/own-policy", 200)]
    public async Task Every_response_carries_every_header(string method, string path, int status)
    {
        await using var surface = await Surface.Start();
        using var browser = surface.Open();
        var response = await browser.Send(new HttpRequestMessage(new HttpMethod(method), path));
        Assert.Equal(status, (int)response.StatusCode);
        foreach (var name in Everywhere)
            Assert.True(response.Headers.Contains(name), $"{name} is missing.");
        Assert.Equal([SecurityHeaders.ContentSecurityPolicy], response.Headers.GetValues("Content-Security-Policy"));
    }

    [Fact]
    public async Task Refusals_by_method_and_of_a_form_carry_the_headers_too()
    {
        await using var surface = await Surface.Start();
        using var browser = surface.Open();
        foreach (var response in new[] { await browser.Post("/plain"), await browser.Post("/write") })
        {
            Assert.Contains(response.StatusCode, new[] { HttpStatusCode.MethodNotAllowed, HttpStatusCode.BadRequest });
            Assert.All(Everywhere, name => Assert.True(response.Headers.Contains(name), name));
        }
    }

    [Fact]
    public void The_policy_allows_nothing_inline_and_nothing_from_elsewhere()
    {
        Assert.StartsWith("default-src 'none';", SecurityHeaders.ContentSecurityPolicy, StringComparison.Ordinal);
        var values = SecurityHeaders.ContentSecurityPolicy.Split("; ").SelectMany(directive => directive.Split(' ').Skip(1));
        Assert.All(values, value => Assert.True(value is "'self'" or "'none'", value));
    }

    [Fact]
    public async Task The_real_server_names_itself_nowhere_and_answers_an_exception_with_the_headers()
    {
        await using var surface = await Surface.Start(kestrel: true);
        using var client = new HttpClient { BaseAddress = surface.Address };
        var response = await client.GetAsync(new Uri("/throws", UriKind.Relative));
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.False(response.Headers.Contains("Server"));
        Assert.True(response.Headers.Contains("Content-Security-Policy"));
        Assert.DoesNotContain("secret detail", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Strict_transport_is_asked_for_over_tls_only()
    {
        await using var surface = await Surface.Start();
        using var plain = surface.Open("http");
        Assert.False((await plain.Get("/plain")).Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task What_a_signed_in_member_reads_is_stored_nowhere()
    {
        await using var surface = await Surface.Start();
        using var browser = surface.Open();
        Assert.Equal("no-cache", (await browser.Get("/reading")).Headers.CacheControl?.ToString());
        browser.Session = "ann";
        Assert.Equal("no-store", (await browser.Get("/reading")).Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task An_exception_is_answered_with_a_page_in_the_visitors_language()
    {
        await using var surface = await Surface.Start();
        using var browser = surface.Open();
        browser.Language = "ru-RU";
        var page = await Browser.Read(await browser.Get("/throws"));
        Assert.Equal("ru", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("У нас что-то сломалось", page.Title);
    }
}
