using Forum.Web.Http;
using Xunit.Abstractions;

namespace Forum.Web.Tests.Http;

public sealed class LocalUrlTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/t/abc")]
    [InlineData("/t/abc?page=2#p-7")]
    [InlineData("/search?q=%2F%2Fevil.example%0d%0a")]
    [InlineData("/search?q=//x")]
    [InlineData("/b/a%2Fb")]
    [InlineData("/a.b/..c/...")]
    public void A_place_on_this_site_is_kept(string url) => Assert.Equal(url, LocalUrl.OrHome(url));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("t/abc")]
    [InlineData(" /t")]
    [InlineData("~/t")]
    [InlineData("?q=1")]
    [InlineData("https://evil.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("//evil.example")]
    [InlineData("///evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("\\\\evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("/\n/evil.example")]
    [InlineData("\t//evil.example")]
    [InlineData("/t\r\nSet-Cookie: a=b")]
    [InlineData("/\u0085/evil.example")]
    [InlineData("/t\\..\\x")]
    [InlineData("/%2Fevil.example")]
    [InlineData("/%2f%2fevil.example")]
    [InlineData("/%5Cevil.example")]
    [InlineData("/%255Cevil.example")]
    [InlineData("/%25252Fevil.example")]
    [InlineData("/%09/evil.example")]
    [InlineData("/%0d%0aLocation:x")]
    [InlineData("/%00")]
    [InlineData("/.//evil.example")]
    [InlineData("/a/..//evil.example")]
    [InlineData("/../x")]
    [InlineData("/a/%2e%2e/x")]
    [InlineData("/./x")]
    public void Anything_else_leads_home(string? url) => Assert.Equal("/", LocalUrl.OrHome(url));

    [Fact]
    public void An_address_too_long_for_a_header_leads_home() => Assert.Equal("/", LocalUrl.OrHome("/" + new string('a', 2000)));

    [Fact]
    public void Letters_beyond_ascii_are_encoded_for_the_header() =>
        Assert.Equal("/search?q=%D1%91%20%F0%9F%98%80", LocalUrl.OrHome("/search?q=ё 😀"));

    [Fact]
    public void Whatever_is_sent_the_answer_is_ascii_and_stays_on_this_host()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        string[] parts =
        [
            "/",
            "\\",
            "//",
            "%2f",
            "%5c",
            "%25",
            "2f",
            "5c",
            ".",
            "..",
            "@",
            ":",
            "evil.example",
            "\t",
            "\r",
            "?",
            "#",
            " ",
            "ё",
            "\ud800",
            "%",
            "%e0",
            "a",
            "https:",
        ];
        var site = new Uri("https://forum.example/t/abc");
        for (var n = 0; n < 200_000; n++)
        {
            var url = string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => parts[random.Next(parts.Length)]));
            var local = LocalUrl.OrHome(url);
            Assert.True(local.All(c => c is > ' ' and < '\u007f'), $"{url} gave {local}");
            Assert.True(
                local[0] == '/' && !local.StartsWith("//", StringComparison.Ordinal) && new Uri(site, local).Host == site.Host,
                $"{url} gave {local}"
            );
        }
    }
}
