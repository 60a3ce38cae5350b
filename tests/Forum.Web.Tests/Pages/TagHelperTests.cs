using AngleSharp.Html.Dom;
using Forum.Web.Pages.Shared;

namespace Forum.Web.Tests.Pages;

public sealed class TagHelperTests
{
    [Theory]
    [InlineData("en", "21 Nov 2026, 14:05")]
    [InlineData("ru", "21 нояб. 2026, 14:05")]
    [InlineData("el", "21 Νοε 2026, 14:05")]
    public async Task A_moment_is_a_date_in_words_and_exact_for_programs(string language, string words)
    {
        var page = await Widgets(language);
        var times = page.QuerySelectorAll("time");
        Assert.Equal(words, times[0].TextContent);
        Assert.Equal("2026-11-21T14:05:20Z", times[0].GetAttribute("datetime"));
        Assert.Equal("quiet", times[0].ClassName);
        Assert.Equal(words.Split(',')[0], times[1].TextContent);
    }

    [Fact]
    public async Task A_picture_has_its_size_and_a_text()
    {
        var pictures = (await Widgets("en")).QuerySelectorAll("img");
        Assert.Equal(("48", "48", ""), (pictures[0].GetAttribute("width"), pictures[0].GetAttribute("height"), pictures[0].GetAttribute("alt")));
        Assert.Equal(
            ("40", "Picture of Ann <b>", "big"),
            (pictures[1].GetAttribute("width"), pictures[1].GetAttribute("alt"), pictures[1].ClassName)
        );
    }

    [Fact]
    public async Task The_pager_shows_the_first_the_last_and_those_around()
    {
        var page = await Widgets("en");
        var pager = page.QuerySelector("#middle nav.pager")!;
        Assert.Equal("Pages", pager.GetAttribute("aria-label"));
        Assert.Equal(
            ["Previous", "1", "…", "5", "6", "7", "8", "9", "…", "1,200", "Next"],
            pager.QuerySelectorAll("li").Select(item => item.TextContent)
        );
        Assert.Equal("7", pager.QuerySelector("[aria-current=page]")!.TextContent);
        Assert.Equal("/t/a?page=6&order=old", pager.QuerySelector("a[rel=prev]")!.GetAttribute("href"));
        Assert.Equal("Page 1,200, the last", pager.QuerySelector("li:nth-last-child(2) a")!.GetAttribute("aria-label"));
    }

    [Fact]
    public async Task One_page_needs_no_pager() => Assert.Equal("", (await Widgets("en")).QuerySelector("#only")!.InnerHtml);

    [Theory]
    [InlineData(1, 1, "1")]
    [InlineData(1, 5, "1 2 3 4 5")]
    [InlineData(4, 7, "1 2 3 4 5 6 7")]
    [InlineData(5, 9, "1 2 3 4 5 6 7 8 9")]
    [InlineData(1, 6, "1 2 3 6")]
    [InlineData(20, 20, "1 18 19 20")]
    [InlineData(99, 20, "1 20")]
    public void A_gap_of_one_page_is_filled(int page, int pages, string numbers) =>
        Assert.Equal(numbers, string.Join(' ', PagerNumbers.Of(page, pages)));

    private static async Task<IHtmlDocument> Widgets(string language)
    {
        await using var surface = await Surface.Start();
        using var browser = surface.Open();
        browser.Language = language;
        return await Browser.Read(await browser.Get("/widgets"));
    }
}
