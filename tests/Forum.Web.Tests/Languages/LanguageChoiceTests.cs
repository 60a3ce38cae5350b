using System.Net;
using Forum.Web.Languages;
using Microsoft.AspNetCore.Http;

namespace Forum.Web.Tests.Languages;

public sealed class LanguageChoiceTests
{
    private static readonly Catalogue Catalogue = new();
    private static readonly string[] Ours = ["el", "en", "ru"];

    [Theory]
    [InlineData("ru", "ru")]
    [InlineData("ru-RU,ru;q=0.9,en-US;q=0.8", "ru")]
    [InlineData("EL-cy", "el")]
    [InlineData("de, el;q=0.3, ru;q=0.5", "ru")]
    [InlineData("en;q=0, ru;q=0.1", "ru")]
    [InlineData("el;q=0.5, ru;q=0.5", "el")]
    [InlineData("en-Latn-GB-x-private", "en")]
    [InlineData("eng", null)]
    [InlineData("ru;q=0", null)]
    [InlineData("*", null)]
    [InlineData("de", null)]
    [InlineData("", null)]
    [InlineData(";;;,q=", null)]
    public void The_header_chooses_by_quality_and_by_prefix(string header, string? code) => Assert.Equal(code, AcceptLanguage.Choose(header, Ours));

    [Fact]
    public void A_header_without_measure_chooses_nothing() => Assert.Null(AcceptLanguage.Choose("ru," + new string('a', 2000), Ours));

    [Theory]
    [InlineData("el", "ru", "en", "el")]
    [InlineData(null, "ru", "en", "ru")]
    [InlineData(null, null, "en", "en")]
    [InlineData("xx", "../../en", "de", "ru")]
    [InlineData(null, null, null, "ru")]
    public void A_preference_comes_before_the_cookie_before_the_header_before_the_sites_own(
        string? preferred,
        string? cookie,
        string? header,
        string code
    )
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.AcceptLanguage = header;
        if (cookie is not null)
            context.Request.Headers.Cookie = $"lang={cookie}";
        Assert.Equal(code, Choice(preferred).For(context).Code);
    }

    [Fact]
    public void Outside_a_request_the_sites_own_language_is_spoken() => Assert.Equal("ru", Choice(null).For(null).Code);

    [Fact]
    public void Only_a_language_of_ours_is_remembered()
    {
        var context = new DefaultHttpContext();
        Choice(null).Remember(context, "xx; path=/");
        Assert.Equal(0, context.Response.Headers.SetCookie.Count);
        Choice(null).Remember(context, "el");
        Assert.StartsWith("lang=el;", context.Response.Headers.SetCookie.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_is_written_in_the_language_of_the_request_without_entities()
    {
        await using var surface = await Surface.Start();
        using var browser = surface.Open();
        browser.Language = "ru";
        var response = await browser.Get("/reading");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("lang=\"ru\">Вперёд ", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static LanguageChoice Choice(string? preferred) =>
        new(Catalogue, new LanguageSettings { Default = () => "ru", Preferred = _ => preferred });
}
