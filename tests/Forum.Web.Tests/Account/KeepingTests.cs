using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Forum.Web.Tests.Account;

public sealed class KeepingTests
{
    private const string Another = "amber-lantern-17";

    [Fact]
    public async Task A_new_password_ends_all_other_sessions_on_their_next_request()
    {
        await using var forum = await LiveForum.Start();
        using var here = await forum.Register("Maria");
        using var there = forum.Open();
        await forum.Send(there, "/sign-in", ("Name", "Maria"), ("Password", LiveForum.Password));
        Assert.Equal(HttpStatusCode.OK, (await there.Get("/account")).StatusCode);

        var answer = await forum.Send(here, "/account/password", ("Current", LiveForum.Password), ("Password", Another));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await here.Get("/account")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await there.Get("/account")).StatusCode);
    }

    [Fact]
    public async Task Whoever_leaves_has_no_page_picture_or_session_any_more()
    {
        await using var forum = await LiveForum.Start();
        using var browser = await forum.Register("Maria");
        var page = (await browser.Get("/@Maria")).Headers.Location!.ToString();
        Assert.Equal(HttpStatusCode.OK, (await browser.Get(page + "/avatar.svg")).StatusCode);

        var answer = await forum.Send(browser, "/account/leave", ("Password", LiveForum.Password), ("Posts", "keep"));

        Assert.Equal("/account/left", answer.Headers.Location?.ToString());
        foreach (var gone in new[] { page, page + "/avatar.svg", "/@Maria" })
            Assert.Equal(HttpStatusCode.NotFound, (await browser.Get(gone)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Get("/account")).StatusCode);
    }

    [Fact]
    public async Task The_only_owner_cannot_leave()
    {
        await using var forum = await LiveForum.Start();
        using var owner = await forum.Claim();

        var answer = await forum.Send(owner, "/account/leave", ("Password", LiveForum.Password), ("Posts", "keep"));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await owner.Get("/account")).StatusCode);
    }

    [Fact]
    public async Task A_password_link_is_shown_once_and_works_once()
    {
        await using var forum = await LiveForum.Start();
        using var owner = await forum.Claim();
        using var maria = await forum.Register("Maria");
        var page = (await owner.Get("/@Maria")).Headers.Location!.ToString();

        var answer = await Form(forum, owner, page, "PasswordLink", ("PasswordLink.Reason", "She wrote to us"));
        var link = new Uri((await Browser.Read(answer)).QuerySelector<IHtmlInputElement>("#link")!.Value).AbsolutePath;
        using var another = forum.Open();
        var used = await forum.Send(another, link, ("Password", Another));

        Assert.Equal(HttpStatusCode.Redirect, used.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await another.Get("/account")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await maria.Get("/account")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await another.Get(link)).StatusCode);
    }

    [Fact]
    public async Task A_suspension_holds_on_the_next_request_and_its_length_must_be_said()
    {
        await using var forum = await LiveForum.Start();
        using var owner = await forum.Claim();
        using var maria = await forum.Register("Maria");
        var page = (await owner.Get("/@Maria")).Headers.Location!.ToString();

        var unsaid = await Form(forum, owner, page, "Suspend", ("Suspend.Reason", "Advertising"));
        var done = await Form(forum, owner, page, "Suspend", ("Suspend.Days", "7"), ("Suspend.Reason", "Advertising"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, unsaid.StatusCode);
        Assert.Contains("Advertising", await unsaid.Content.ReadAsStringAsync());
        Assert.StartsWith(page + "?act=", done.Headers.Location?.ToString(), StringComparison.Ordinal);
        Assert.Contains("Advertising", await (await maria.Get("/")).Content.ReadAsStringAsync());
        var about = await forum.Send(maria, "/account", ("About", "I am still here"));
        Assert.Equal(HttpStatusCode.Forbidden, about.StatusCode);
        Assert.Contains("I am still here", await about.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_guests_choice_of_language_and_theme_is_kept_in_the_browser_and_taken_back()
    {
        await using var forum = await LiveForum.Start();
        using var browser = forum.Open();

        await forum.Send(browser, "/preferences", ("Language", "ru"), ("Theme", "contrast"));
        var chosen = await Browser.Read(await browser.Get("/"));
        await forum.Send(browser, "/preferences", ("Language", ""), ("Theme", ""));
        var usual = await Browser.Read(await browser.Get("/"));

        Assert.Equal("ru", chosen.DocumentElement.GetAttribute("lang"));
        Assert.Contains(
            chosen.QuerySelectorAll("link[rel=stylesheet]"),
            l => l.GetAttribute("href")!.StartsWith("/themes/contrast/", StringComparison.Ordinal)
        );
        Assert.Equal("en", usual.DocumentElement.GetAttribute("lang"));
        Assert.DoesNotContain(usual.QuerySelectorAll("link"), l => l.GetAttribute("href")!.StartsWith("/themes/contrast/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_theme_or_language_that_does_not_exist_is_refused()
    {
        await using var forum = await LiveForum.Start();
        using var browser = forum.Open();

        var answer = await forum.Send(browser, "/preferences", ("Language", "tlh"), ("Theme", "../x"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(2, (await Browser.Read(answer)).QuerySelectorAll(".field-error").Length);
    }

    private static async Task<HttpResponseMessage> Form(
        LiveForum forum,
        Browser browser,
        string page,
        string handler,
        params (string Name, string Value)[] fields
    )
    {
        var document = await Browser.Read(await browser.Get(page));
        var token = document.QuerySelector<IHtmlInputElement>($"form[action='?handler={handler}'] input[name=_token]")!.Value;
        forum.Clock.Pass(TimeSpan.FromSeconds(20));
        return await browser.Post($"{page}?handler={handler}", [.. fields, ("_token", token)]);
    }
}
