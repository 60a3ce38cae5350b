using Forum.Domain.Markup;
using Xunit;

namespace Forum.Domain.Tests.Markup;

public sealed class LinkTests
{
    [Theory]
    [InlineData("[a](https://h.example/b?c=d&e)", "<a href=\"https://h.example/b?c=d&amp;e\" rel=\"nofollow ugc noopener\">a</a>")]
    [InlineData("<http://h.example>", "<a href=\"http://h.example\" rel=\"nofollow ugc noopener\">http://h.example</a>")]
    [InlineData("[a](HTTPS://h.example \"t\")", "<a href=\"HTTPS://h.example\" title=\"t\" rel=\"nofollow ugc noopener\">a</a>")]
    public void A_link_to_elsewhere_says_so(string source, string html) => Assert.Equal($"<p>{html}</p>\n", Html(source));

    [Theory]
    [InlineData("[a](/t/b)", "<a href=\"/t/b\">a</a>")]
    [InlineData("[a](mailto:b@c.example)", "<a href=\"mailto:b@c.example\">a</a>")]
    public void A_link_on_the_site_or_to_a_mailbox_has_no_mark(string source, string html) => Assert.Equal($"<p>{html}</p>\n", Html(source));

    [Theory]
    [InlineData("[a](javascript:alert(1))")]
    [InlineData("[a](JaVaScRiPt:alert(1))")]
    [InlineData("[a](java&#10;script:alert(1))")]
    [InlineData("[a](data:text/html,b)")]
    [InlineData("[a](vbscript:b)")]
    [InlineData("[a](file:///b)")]
    [InlineData("[a](ftp://h.example)")]
    [InlineData("[a](//h.example)")]
    [InlineData("[a](\\\\h.example)")]
    [InlineData("[a](b)")]
    [InlineData("[a](#b)")]
    [InlineData("[a](https:b)")]
    [InlineData("[a](http://)")]
    [InlineData("[a]()")]
    public void A_link_to_anything_else_is_its_text(string source) => Assert.Equal("<p>a</p>\n", Html(source));

    [Theory]
    [InlineData("[](https://h.example/b)", "h.example")]
    [InlineData("[](/b)", "/b")]
    [InlineData("[ ](/b)", " /b")]
    public void A_link_without_words_is_named_by_its_address(string source, string name) =>
        Assert.Contains($">{name}</a>", Html(source), StringComparison.Ordinal);

    [Theory]
    [InlineData(
        "![a](https://h.example/i.png)",
        "<a class=\"image-link\" href=\"https://h.example/i.png\" rel=\"nofollow ugc noopener\">a (h.example)</a>"
    )]
    [InlineData(
        "![](https://h.example/i.png)",
        "<a class=\"image-link\" href=\"https://h.example/i.png\" rel=\"nofollow ugc noopener\">h.example</a>"
    )]
    [InlineData("![a](/files/i.png)", "<a class=\"image-link\" href=\"/files/i.png\">a</a>")]
    [InlineData("![a](data:image/png;base64,x)", "a")]
    [InlineData("[![a](https://h.example/i.png)](/b)", "<a href=\"/b\">a (h.example)</a>")]
    public void An_image_is_a_link_that_says_where_it_leads(string source, string html) => Assert.Equal($"<p>{html}</p>\n", Html(source));

    [Theory]
    [InlineData("see www.h.example/a_b.", "http://www.h.example/a_b", "www.h.example/a_b")]
    [InlineData("(https://h.example/a_(b))", "https://h.example/a_(b)", "https://h.example/a_(b)")]
    [InlineData("https://h.example/*a*", "https://h.example/*a", "https://h.example/*a")]
    [InlineData("пример: https://пример.рф/путь", null, "https://пример.рф/путь")]
    public void Bare_addresses_are_linked_without_the_sentence_around_them(string source, string? href, string text)
    {
        var html = Html(source);
        Assert.Contains($"{text}</a>", html, StringComparison.Ordinal);
        Assert.True(href is null || html.Contains($"href=\"{href}\"", StringComparison.Ordinal), html);
    }

    [Theory]
    [InlineData("`http://h.example`")]
    [InlineData("xhttp://h.example")]
    [InlineData("http:// h.example")]
    [InlineData("javascript://h.example")]
    public void What_only_looks_like_an_address_is_text(string source) => Assert.DoesNotContain("<a", Html(source), StringComparison.Ordinal);

    [Theory]
    [InlineData("/\\h.example")]
    [InlineData("/\t/h.example")]
    [InlineData("\\\\h.example")]
    [InlineData("java\nscript:alert(1)")]
    [InlineData("https:\\\\h.example")]
    [InlineData("https://h.example\\@i.example")]
    public void An_address_that_browsers_read_otherwise_is_no_link(string address) =>
        Assert.Equal("a", Sanitizer.Clean($"<a href=\"{address}\">a</a>", SanitizerPolicy.Imported));

    private static string Html(string source) => Markdown.Render(source).Html!;
}
