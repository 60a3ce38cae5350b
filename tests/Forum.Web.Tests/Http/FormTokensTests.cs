using System.Net;
using AngleSharp.Html.Dom;
using Forum.Web.Http;

namespace Forum.Web.Tests.Http;

public sealed class FormTokensTests
{
    [Fact]
    public async Task A_page_without_a_form_gives_a_guest_no_cookie()
    {
        await using var surface = await Surface.Start();
        using var browser = surface.Open();
        Assert.Empty(Browser.CookiesOf(await browser.Get("/reading")));
    }

    [Fact]
    public async Task A_guests_form_brings_one_cookie_and_can_be_sent()
    {
        await using var surface = await Surface.Start();
        using var browser = surface.Open();
        var page = await browser.Get("/write");
        Assert.Single(Browser.CookiesOf(page));
        Assert.Equal("no-store", page.Headers.CacheControl?.ToString());
        var answer = await browser.Submit(await FormOf(page));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(Browser.CookiesOf(await browser.Get("/write")));
    }

    [Fact]
    public async Task All_forms_of_a_page_have_the_same_token()
    {
        await using var surface = await Surface.Start();
        using var browser = surface.Open();
        var page = await Browser.Read(await browser.Get("/write"));
        var tokens = page.QuerySelectorAll($"input[name={FormTokens.FieldName}]").Select(input => input.GetAttribute("value")).ToList();
        Assert.Equal(2, tokens.Count);
        Assert.Single(tokens.Distinct());
    }

    [Theory]
    [InlineData("https", "__Host-guest=", true)]
    [InlineData("http", "guest=", false)]
    public async Task The_cookie_has_the_host_prefix_over_tls_and_another_name_without(string scheme, string start, bool secure)
    {
        await using var surface = await Surface.Start();
        using var browser = surface.Open(scheme);
        var cookie = Browser.CookiesOf(await browser.Get("/write")).Single();
        Assert.StartsWith(start, cookie, StringComparison.Ordinal);
        Assert.Equal(secure, cookie.Contains("; secure", StringComparison.Ordinal));
        foreach (var part in new[] { "; path=/", "; samesite=lax", "; httponly" })
            Assert.Contains(part, cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("domain", cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_members_token_rests_on_the_session_and_needs_no_cookie()
    {
        await using var surface = await Surface.Start();
        using var browser = surface.Open();
        browser.Session = "ann";
        var page = await browser.Get("/write");
        Assert.Empty(Browser.CookiesOf(page));
        Assert.Equal(HttpStatusCode.OK, (await browser.Submit(await FormOf(page))).StatusCode);
    }

    [Fact]
    public async Task A_token_of_another_session_or_browser_is_refused()
    {
        await using var surface = await Surface.Start();
        using var ann = surface.Open();
        ann.Session = "ann";
        var form = await FormOf(await ann.Get("/write"));
        ann.Session = "bob";
        Assert.Equal(HttpStatusCode.BadRequest, (await ann.Submit(form)).StatusCode);
        using var guest = surface.Open();
        await guest.Get("/write");
        Assert.Equal(HttpStatusCode.BadRequest, (await guest.Submit(form)).StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("AAAA")]
    public async Task A_planted_cookie_that_we_cannot_have_written_is_replaced(string planted)
    {
        await using var surface = await Surface.Start();
        using var browser = surface.Open();
        browser.Plant("__Host-guest", planted);
        Assert.Single(Browser.CookiesOf(await browser.Get("/write")));
    }

    [Fact]
    public async Task Script_may_send_the_token_as_a_header()
    {
        await using var surface = await Surface.Start();
        using var browser = surface.Open();
        browser.Session = "ann";
        var form = await FormOf(await browser.Get("/write"));
        var token = ((IHtmlInputElement)form[FormTokens.FieldName]!).Value;
        using var body = new FormUrlEncodedContent([KeyValuePair.Create("Text", "hello")]);
        Assert.Equal(HttpStatusCode.OK, (await browser.Post("/write", body, (FormTokens.HeaderName, token))).StatusCode);
        using var again = new FormUrlEncodedContent([KeyValuePair.Create("Text", "hello")]);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.Post("/write", again, (FormTokens.HeaderName, token + "A"))).StatusCode);
    }

    [Fact]
    public async Task The_same_source_of_randomness_gives_the_same_bytes()
    {
        var pages = new List<string>();
        for (var world = 0; world < 2; world++)
        {
            await using var surface = await Surface.Start(random: count => [.. Enumerable.Range(0, count).Select(n => (byte)n)]);
            using var browser = surface.Open();
            var response = await browser.Get("/write");
            pages.Add(string.Join('\n', Browser.CookiesOf(response)) + await response.Content.ReadAsStringAsync());
        }
        Assert.Equal(pages[0], pages[1]);
    }

    [Theory]
    [InlineData("application/json", "{}", 400)]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=a\r\n\r\nabc", 400)]
    [InlineData("application/x-www-form-urlencoded", "%%%&&&=", 400)]
    [InlineData("nonsense", "x", 400)]
    public async Task A_body_that_is_no_form_is_refused_and_breaks_nothing(string type, string text, int status)
    {
        await using var surface = await Surface.Start();
        using var browser = surface.Open();
        using var body = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(text));
        body.Headers.TryAddWithoutValidation("Content-Type", type);
        Assert.Equal(status, (int)(await browser.Post("/write", body)).StatusCode);
    }

    [Fact]
    public async Task A_form_beyond_all_measure_gets_a_page_that_says_so()
    {
        await using var surface = await Surface.Start();
        using var browser = surface.Open();
        var response = await browser.Post("/write", ("Text", new string('x', 5_000_000)));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("This is too large", (await Browser.Read(response)).Title);
    }

    private static async Task<IHtmlFormElement> FormOf(HttpResponseMessage page) => (await Browser.Read(page)).Forms[0];
}
