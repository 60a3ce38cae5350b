using Forum.Web.Languages;
using Forum.Web.Pages.Account;

namespace Forum.Web.Tests.Account;

public sealed class DeviceTests
{
    private static readonly Catalogue Catalogue = new();

    [Theory]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0", "Firefox on Linux")]
    [InlineData(
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36",
        "Chrome on Windows"
    )]
    [InlineData("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36 Edg/126.0", "Edge on Windows")]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36 OPR/111.0", "Opera on Linux")]
    [InlineData(
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15",
        "Safari on macOS"
    )]
    [InlineData(
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1",
        "Safari on iPhone"
    )]
    [InlineData("Mozilla/5.0 (Android 14; Mobile; rv:128.0) Gecko/128.0 Firefox/128.0", "Firefox on Android")]
    [InlineData("Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Mobile Safari/537.36", "Chrome on Android")]
    [InlineData("Links (2.29; Linux 6.1 x86_64)", "Linux")]
    [InlineData("curl/8.5.0", "Unknown browser")]
    [InlineData("<script>alert(1)</script>", "Unknown browser")]
    [InlineData("", "Unknown browser")]
    [InlineData(null, "Unknown browser")]
    public void A_browser_is_called_by_its_name_and_system(string? userAgent, string words) =>
        Assert.Equal(words, Device.Of(userAgent).Words(Catalogue.Find("en")!));

    [Fact]
    public void It_is_called_so_in_the_language_of_whoever_signs_in() =>
        Assert.Equal("Firefox σε Linux", new Device("Firefox", "Linux").Words(Catalogue.Find("el")!));
}
