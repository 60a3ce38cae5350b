using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Forum.Web.Http;

namespace Forum.Web.Tests.Http;

public sealed class KeptFormTests
{
    private const string Typed = "\nfirst line is empty\n</textarea><script>alert(1)</script> & ёΩ \"quoted\"\n\nlast\n";

    [Fact]
    public async Task A_form_without_token_comes_back_with_every_word_and_can_be_sent_again()
    {
        await using var surface = await Surface.Start();
        using var browser = surface.Open();
        var refused = await browser.Post("/write/abc?order=old", ("Text", Typed), ("Title", "My title"), ("_revision", "r7"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var form = (await Browser.Read(refused)).Forms.Single();
        Assert.Equal("/write/abc?order=old", form.GetAttribute("action"));
        Assert.Equal(Typed, Area(form, "Text").Value);
        var answer = await browser.Submit(form);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal($"Text={Typed}\nTitle=My title\n_revision=r7", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Lines_end_as_in_the_page_however_the_browser_sent_them()
    {
        await using var surface = await Surface.Start();
        using var browser = surface.Open();
        var kept = await browser.Post("/write", ("Text", "\r\none\r\n\r\ntwo"), ("_once", "a\r\nb"));
        Assert.Contains(">\n&#xA;one&#xA;&#xA;two</textarea>", await kept.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("value=\"a&#xD;&#xA;b\"", await kept.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fields_have_labels_and_the_pages_own_stay_hidden()
    {
        await using var surface = await Surface.Start();
        using var browser = surface.Open();
        browser.Language = "el";
        var page = await Browser.Read(await browser.Post("/write", ("Input.Title", "a"), ("odd", "b"), ("_once", "c")));
        Assert.Equal("Η φόρμα είχε λήξει", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(["Τίτλος", "odd"], page.QuerySelectorAll("label").Select(label => label.TextContent));
        Assert.All(page.QuerySelectorAll("label"), label => Assert.NotNull(page.GetElementById(label.GetAttribute("for")!)));
        Assert.Equal("hidden", page.QuerySelector("[name=_once]")!.GetAttribute("type"));
    }

    [Theory]
    [InlineData("Password")]
    [InlineData("Input.NewPassword")]
    [InlineData("claimCode")]
    [InlineData("ResetToken")]
    [InlineData(FormTokens.FieldName)]
    public async Task Secrets_are_never_sent_back(string name)
    {
        await using var surface = await Surface.Start();
        using var browser = surface.Open();
        var body = await (await browser.Post("/write", (name, "correct horse"), ("Text", "hello"))).Content.ReadAsStringAsync();
        Assert.DoesNotContain("correct horse", body, StringComparison.Ordinal);
        Assert.Contains("hello", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_post_is_kept_whole_and_what_is_beyond_the_bound_is_said_to_be_missing()
    {
        await using var surface = await Surface.Start();
        using var browser = surface.Open();
        var post = new string('ж', 60_000);
        var kept = await Browser.Read(await browser.Post("/write", ("Text", post), ("Huge", new string('x', KeptFieldsReader.MostCharacters))));
        Assert.Equal(post, Area(kept.Forms.Single(), "Text").Value);
        Assert.Null(kept.QuerySelector("[name=Huge]"));
        Assert.Contains("the last part is missing", kept.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_fields_than_any_form_has_are_not_all_shown()
    {
        await using var surface = await Surface.Start();
        using var browser = surface.Open();
        var page = await Browser.Read(await browser.Post("/write", [.. Enumerable.Range(0, 150).Select(n => ($"f{n}", "x"))]));
        Assert.Equal(KeptFieldsReader.MostFields, page.QuerySelectorAll("textarea").Length);
    }

    [Fact]
    public async Task Files_are_not_kept_and_the_page_says_so()
    {
        await using var surface = await Surface.Start();
        using var browser = surface.Open();
        using var form = new MultipartFormDataContent { { new StringContent("hello"), "Text" } };
        form.Add(new ByteArrayContent("file content"u8.ToArray()), "Upload", "a.txt");
        var page = await Browser.Read(await browser.Post("/write", form));
        Assert.Equal("hello", Area(page.Forms.Single(), "Text").Value);
        Assert.Contains("Files were not kept", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("file content", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Beyond_the_rate_the_text_is_kept_and_the_page_says_when_to_come_back()
    {
        await using var surface = await Surface.Start();
        using var browser = surface.Open();
        var form = (await Browser.Read(await browser.Get("/write"))).Forms[0];
        Area(form, "Text").Value = Typed;
        for (var n = 0; n < Rates.Of(RatePolicy.Post).Limit; n++)
            Assert.Equal(HttpStatusCode.OK, (await browser.Submit(form)).StatusCode);
        var refused = await browser.Submit(form);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal("40", refused.Headers.GetValues("Retry-After").Single());
        var page = await Browser.Read(refused);
        Assert.Contains("Try again in 40 seconds", page.Body!.TextContent, StringComparison.Ordinal);
        surface.Clock.Pass(TimeSpan.FromSeconds(40));
        var answer = await browser.Submit(page.Forms.Single());
        Assert.Equal($"Text={Typed}", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_page_asked_for_too_often_offers_a_link_and_no_form()
    {
        await using var surface = await Surface.Start();
        using var browser = surface.Open();
        for (var n = 0; n < Rates.Of(RatePolicy.Search).Limit; n++)
            await browser.Get("/write?handler=find");
        var refused = await browser.Get("/write?handler=find&q=<b>");
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        var page = await Browser.Read(refused);
        Assert.Empty(page.Forms);
        Assert.Equal("/write?handler=find&q=%3Cb%3E", page.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task When_the_forum_is_busy_the_text_is_kept()
    {
        await using var surface = await Surface.Start();
        using var browser = surface.Open();
        browser.Language = "ru";
        browser.Session = "ann";
        var form = (await Browser.Read(await browser.Get("/write"))).Forms[0];
        form.SetAttribute("action", "/write?handler=busy");
        Area(form, "Text").Value = Typed;
        var refused = await browser.Submit(form);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal("7", refused.Headers.GetValues("Retry-After").Single());
        var page = await Browser.Read(refused);
        Assert.Contains("Попробуйте снова через 7 секунд.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Typed, Area(page.Forms.Single(), "Text").Value);
    }

    [Fact]
    public async Task A_bug_is_not_taken_for_being_busy()
    {
        await using var surface = await Surface.Start();
        using var browser = surface.Open();
        browser.Session = "ann";
        var form = (await Browser.Read(await browser.Get("/write"))).Forms[0];
        form.SetAttribute("action", "/write?handler=broken");
        Assert.Equal(HttpStatusCode.InternalServerError, (await browser.Submit(form)).StatusCode);
    }

    [Fact]
    public async Task An_address_that_looks_like_another_host_is_not_posted_to()
    {
        await using var surface = await Surface.Start();
        using var browser = surface.Open();
        var request = new HttpRequestMessage(HttpMethod.Post, $"https://{Surface.Host}//evil.example/../../write")
        {
            Content = new FormUrlEncodedContent([]),
        };
        var refused = await browser.Send(request, ("Sec-Fetch-Site", "same-origin"));
        var page = await Browser.Read(refused);
        Assert.All(page.Forms, form => Assert.DoesNotContain("evil", form.GetAttribute("action")!, StringComparison.Ordinal));
    }

    private static IHtmlTextAreaElement Area(IParentNode form, string name) => (IHtmlTextAreaElement)form.QuerySelector($"textarea[name='{name}']")!;
}
