using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Forum.Web.Tests.Account;

public sealed class EnteringTests
{
    [Fact]
    public async Task Whoever_registers_is_signed_in_and_led_back()
    {
        await using var forum = await LiveForum.Start();
        using var browser = forum.Open();

        var answer = await forum.Send(browser, "/register?returnUrl=%2Flatest", ("Name", "Maria"), ("Password", LiveForum.Password));

        Assert.Equal("/latest", answer.Headers.Location?.ToString());
        Assert.Contains(
            Browser.CookiesOf(answer),
            cookie => cookie.StartsWith("__Host-session=", StringComparison.Ordinal) && cookie.Contains("httponly")
        );
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/account")).StatusCode);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example")]
    public async Task Nobody_is_led_to_another_site(string returnUrl)
    {
        await using var forum = await LiveForum.Start();
        using var browser = await forum.Register("Maria");
        await SignOut(browser);

        var answer = await forum.Send(
            browser,
            "/sign-in?returnUrl=" + Uri.EscapeDataString(returnUrl),
            ("Name", "Maria"),
            ("Password", LiveForum.Password)
        );

        Assert.Equal("/", answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_form_that_comes_back_at_once_is_refused_and_what_was_typed_kept()
    {
        await using var forum = await LiveForum.Start();
        using var browser = forum.Open();
        var page = await Browser.Read(await browser.Get("/register"));
        var hidden = page.QuerySelectorAll<IHtmlInputElement>("main input[type=hidden]").Select(i => (i.Name!, i.Value));

        var answer = await browser.Post("/register", [.. hidden, ("Name", "Maria"), ("Email", "m@example.org"), ("Password", LiveForum.Password)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var again = await Browser.Read(answer);
        Assert.Equal("Maria", again.QuerySelector<IHtmlInputElement>("#name")!.Value);
        Assert.Equal("m@example.org", again.QuerySelector<IHtmlInputElement>("#email")!.Value);
        Assert.Equal("", again.QuerySelector<IHtmlInputElement>("#password")!.Value);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get("/@Maria")).StatusCode);
    }

    [Fact]
    public async Task Whatever_fills_in_the_field_that_nobody_sees_is_refused()
    {
        await using var forum = await LiveForum.Start();
        using var browser = forum.Open();

        var answer = await forum.Send(browser, "/register", ("Name", "Maria"), ("Password", LiveForum.Password), ("_website", "x"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get("/@Maria")).StatusCode);
    }

    [Fact]
    public async Task An_unknown_name_is_answered_as_a_wrong_password()
    {
        await using var forum = await LiveForum.Start();
        using var browser = await forum.Register("Maria");
        await SignOut(browser);

        var known = await forum.Send(browser, "/sign-in", ("Name", "Maria"), ("Password", "not her password"));
        var unknown = await forum.Send(browser, "/sign-in", ("Name", "Marta"), ("Password", "not her password"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, known.StatusCode);
        Assert.Equal(known.StatusCode, unknown.StatusCode);
        Assert.Equal((await known.Content.ReadAsStringAsync()).Replace("Maria", "Marta"), await unknown.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task An_account_can_be_tried_ten_times_in_ten_minutes_from_anywhere()
    {
        await using var forum = await LiveForum.Start();
        using var owner = await forum.Claim("Odile");
        for (var i = 0; i < 10; i++)
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Try(forum, "Odile")).StatusCode);

        var refused = await Try(forum, "  ODILE ");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Contains("ODILE", await refused.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_site_is_claimed_once_by_the_code_of_the_console()
    {
        await using var forum = await LiveForum.Start();
        using var stranger = forum.Open();
        var guess = await forum.Send(stranger, "/claim", ("Code", "aaaa-aaaa-aaaa"), ("Name", "Mallory"), ("Password", LiveForum.Password));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, guess.StatusCode);

        using var owner = await forum.Claim();

        foreach (var browser in new[] { stranger, owner })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await browser.Get("/claim")).StatusCode);
        }
    }

    [Fact]
    public async Task Nobody_is_signed_out_by_an_address_alone()
    {
        await using var forum = await LiveForum.Start();
        using var browser = await forum.Register("Maria");

        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get("/sign-out")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/account")).StatusCode);
        await SignOut(browser);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Get("/account")).StatusCode);
    }

    private static async Task<HttpResponseMessage> Try(LiveForum forum, string name)
    {
        using var browser = forum.Open();
        return await forum.Send(browser, "/sign-in", ("Name", name), ("Password", "not the password"));
    }

    /// <summary>By the button in the menu of any page.</summary>
    private static async Task SignOut(Browser browser)
    {
        var page = await Browser.Read(await browser.Get("/account"));
        await browser.Submit(page.QuerySelector<IHtmlFormElement>("form[action='/sign-out']")!);
    }
}
