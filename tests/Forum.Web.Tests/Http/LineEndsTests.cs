using System.Text;
using AngleSharp.Html.Dom;

namespace Forum.Web.Tests.Http;

public sealed class LineEndsTests
{
    [Fact]
    public async Task A_line_reaches_the_page_with_the_end_that_was_typed()
    {
        await using var surface = await Surface.Start();
        using var browser = surface.Open();
        var page = await Browser.Read(await browser.Get("/write"));
        var token = ((IHtmlInputElement)page.QuerySelector("input[name=_token]")!).Value;
        using var form = new StringContent($"_token={token}&Text=one%0D%0Atwo%0Athree", Encoding.UTF8, "application/x-www-form-urlencoded");
        var answer = await browser.Post("/write", form);
        Assert.Equal("Text=one\ntwo\nthree", await answer.Content.ReadAsStringAsync());
    }
}
