using Forum.Domain.Markup;
using Xunit;

namespace Forum.Domain.Tests.Markup;

public sealed class RenderingTests
{
    [Fact]
    public void Raw_html_is_shown_as_it_was_typed() =>
        Assert.Equal("<p>&lt;b onclick=&quot;x()&quot;&gt;a&lt;/b&gt;</p>\n", Html("<b onclick=\"x()\">a</b>"));

    [Theory]
    [InlineData("# a", "<h3>a</h3>\n")]
    [InlineData("## a", "<h4>a</h4>\n")]
    [InlineData("##### a", "<h6>a</h6>\n")]
    public void Headings_stand_below_those_of_the_page(string source, string html) => Assert.Equal(html, Html(source));

    [Fact]
    public void Fenced_code_keeps_its_language() =>
        Assert.Equal("<pre tabindex=\"0\"><code class=\"language-csharp\">a &lt; b\n</code></pre>\n", Html("```C#\na < b\n```"));

    [Theory]
    [InlineData("```<script>\na\n```")]
    [InlineData("```aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\na\n```")]
    public void A_language_that_is_no_name_is_dropped(string source) => Assert.Equal("<pre tabindex=\"0\"><code>a\n</code></pre>\n", Html(source));

    [Fact]
    public void Task_lists_are_signs_and_classes() =>
        Assert.Equal("<ul class=\"task-list\"><li class=\"task\">☑ a</li><li class=\"task\">☐ b</li></ul>\n", Html("- [x] a\n- [ ] b"));

    [Theory]
    [InlineData("- a [x] b")]
    [InlineData("[x] a")]
    public void A_box_elsewhere_is_text(string source) => Assert.Contains("[x]", Html(source), StringComparison.Ordinal);

    [Fact]
    public void Cells_are_aligned_by_class_because_inline_styles_are_forbidden() =>
        Assert.Contains("<th class=\"align-right\">a</th>", Html("|a|\n|-:|\n|b|"), StringComparison.Ordinal);

    [Theory]
    [InlineData("~a~ ~~b~~", "<p><del>a</del> <del>b</del></p>\n")]
    [InlineData("~a~~", "<p>~a~~</p>\n")]
    [InlineData("*~a*~", "<p><em>~a</em>~</p>\n")]
    [InlineData("~~*a*~~", "<p><del><em>a</em></del></p>\n")]
    public void Struck_text_needs_two_equal_marks(string source, string html) => Assert.Equal(html, Html(source));

    [Fact]
    public void Two_renderings_of_a_text_are_equal() => Assert.Equal(Html("a[^1] ||b||\n\n[^1]: c"), Html("a[^1] ||b||\n\n[^1]: c"));

    [Fact]
    public void An_empty_text_is_empty_html() => Assert.Equal("", Html(""));

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("\"><script>")]
    public void A_prefix_that_is_no_id_is_a_mistake_of_the_caller(string prefix) =>
        Assert.Throws<ArgumentException>(() => Markdown.Render("a", prefix));

    [Fact]
    public void Characters_that_html_does_not_allow_are_shown_as_replaced() =>
        Assert.Equal("<p>a\uFFFDb\uFFFDc\uFFFD</p>\n", Html("a\u0001b\ud83dc\ufffe"));

    private static string Html(string source) => Markdown.Render(source).Html!;
}
