using System.Globalization;
using System.Net;
using Forum.Web.Http;
using Forum.Web.Tests.Account;

namespace Forum.Web.Tests.Search;

/// <summary>Beyond its limit the search says, in the reader's language, when to come back.</summary>
public sealed class SearchLimitsTests
{
    [Theory]
    [InlineData("en", "Too many in a short time", "Try again")]
    [InlineData("ru", "Слишком часто", "Попробовать снова")]
    [InlineData("el", "Πάρα πολλές προσπάθειες σε λίγο χρόνο", "Νέα προσπάθεια")]
    public async Task Too_many_searches_are_answered_in_the_readers_language_and_the_search_can_be_tried_again(
        string language,
        string title,
        string again
    )
    {
        await using var forum = await LiveForum.Start();
        using var guest = forum.Open();
        guest.Language = language;
        for (var i = 0; i < Rates.Of(RatePolicy.Search).Limit; i++)
            Assert.Equal(HttpStatusCode.OK, (await guest.Get("/search?q=kettle")).StatusCode);

        var refused = await guest.Get("/search?q=kettle");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        var wait = TimeSpan.FromSeconds(int.Parse(Assert.Single(refused.Headers.GetValues("Retry-After")), CultureInfo.InvariantCulture));
        Assert.InRange(wait, TimeSpan.FromSeconds(1), Rates.Of(RatePolicy.Search).Per);
        var page = await Browser.Read(refused);
        Assert.Equal(title, page.QuerySelector("main h1")!.TextContent);
        var link = page.QuerySelector("main a.button")!;
        Assert.Equal((again, "/search?q=kettle"), (link.TextContent, link.GetAttribute("href")));
        forum.Clock.Pass(wait);
        Assert.Equal(HttpStatusCode.OK, (await guest.Get("/search?q=kettle")).StatusCode);
    }

    [Theory]
    [InlineData("/search.atom?q=kettle", RatePolicy.Search)]
    [InlineData("/search/suggest?q=kettle", RatePolicy.Suggest)]
    public async Task Feeds_and_suggestions_have_their_limit_too(string address, RatePolicy policy)
    {
        await using var forum = await LiveForum.Start();
        using var guest = forum.Open();
        for (var i = 0; i < Rates.Of(policy).Limit; i++)
            Assert.Equal(HttpStatusCode.OK, (await guest.Get(address)).StatusCode);

        var refused = await guest.Get(address);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Single(refused.Headers.GetValues("Retry-After"));
    }
}
