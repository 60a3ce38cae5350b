using Forum.Domain.Markup;
using Xunit;

namespace Forum.Domain.Tests.Markup;

/// <summary>HTML from elsewhere, as an import brings it.</summary>
public sealed class SanitizerTests
{
    [Theory]
    [InlineData("<b>a</b><i>b</i><s>c</s><tt>d</tt>", "<strong>a</strong><em>b</em><del>c</del><code>d</code>")]
    [InlineData("<h1>a</h1><h2>b</h2><h5>c</h5>", "<h3>a</h3><h3>b</h3><h5>c</h5>")]
    [InlineData("<div>a</div><div>b</div>", "<p>a</p><p>b</p>")]
    [InlineData("<div><div>a</div></div>", "\n<p>a</p>\n")]
    [InlineData("<span style='color:red'>a</span>", "a")]
    [InlineData("<b><p>a</p><ul><li>b</ul></b>", "<p>a</p><ul><li>b</li></ul>")]
    [InlineData("<ul>a<ul><li>b</ul></ul>", "<ul><li>a</li><li>b</li></ul>")]
    [InlineData("<input type=checkbox checked> a", "☑ a")]
    [InlineData("<td>a</td><li>b</li>", "a<p>b</p>")]
    [InlineData("<details open><p>a</details>", "<details class=\"spoiler\"><summary>⋯</summary><p>a</p></details>")]
    [InlineData("<pre>\n\n a</pre>", "<pre tabindex=\"0\">\n\n a</pre>")]
    [InlineData("<p>a<br/>b<hr>", "<p>a<br>b</p><hr>")]
    [InlineData(
        "<figure><img src='https://h.example/i'><figcaption>c</figcaption></figure>",
        "\n<a class=\"image-link\" href=\"https://h.example/i\" rel=\"nofollow ugc noopener\">h.example</a><p>c</p>\n"
    )]
    [InlineData(
        "<table><caption>a</caption><colgroup><col></colgroup><tr><td style='text-align:center' colspan=9>b",
        "<table tabindex=\"0\"><tbody><tr><td class=\"align-center\">b</td></tr></tbody></table>"
    )]
    public void Foreign_markup_becomes_ours(string html, string clean) => Assert.Equal(clean, Sanitizer.Clean(html, SanitizerPolicy.Imported));

    [Theory]
    [InlineData(
        "<script>a</script><style>b</style><svg><text>c</text></svg><math><mtext>d</mtext></math><!-- e --><template>f</template><iframe>g</iframe>"
    )]
    [InlineData("<object><embed></object><base href=/><meta><link><title>a</title>")]
    public void What_is_active_or_foreign_goes_with_its_content(string html) =>
        Assert.Equal("", Sanitizer.Clean(html, SanitizerPolicy.Imported).Trim());

    [Theory]
    [InlineData("<p onclick=a class=b id=c style=d data-e=f>g", "<p>g</p>")]
    [InlineData("<a href=/b onclick=c target=_blank class=button id=d>a</a>", "<a href=\"/b\">a</a>")]
    [InlineData("<a class=mention href=https://h.example>a</a>", "<a href=\"https://h.example\" rel=\"nofollow ugc noopener\">a</a>")]
    [InlineData("<a href=/b rel=author>a</a>", "<a href=\"/b\">a</a>")]
    [InlineData("<code class='language-c x' style=a>b</code>", "<code class=\"language-c\">b</code>")]
    [InlineData("<ol start=-5><li>a</ol>", "<ol><li>a</li></ol>")]
    public void Attributes_are_ours_alone(string html, string clean) => Assert.Equal(clean, Sanitizer.Clean(html, SanitizerPolicy.Imported));

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<a href=/x>")]
    [InlineData("<ul><li>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<p><font color=%>")]
    [InlineData("<p><b><i id=%>")]
    [InlineData("<blockquote>")]
    [InlineData("<details>")]
    [InlineData("<svg>")]
    [InlineData("<math><mi>")]
    [InlineData("<select><option>")]
    [InlineData("</p>")]
    [InlineData("<a><table>")]
    [InlineData("<template>")]
    [InlineData("<button><p>")]
    [InlineData("<nobr><i>")]
    public void Endless_nesting_neither_overflows_the_stack_nor_takes_long(string unit)
    {
        var html = string.Concat(
            Enumerable
                .Range(0, 100_000 / unit.Length)
                .Select(n => unit.Replace("%", n.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal))
        );
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        var clean = Sanitizer.Clean(html, SanitizerPolicy.Imported);
        Assert.InRange(System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalSeconds, 0, 5);
        Assert.Equal(clean, Sanitizer.Clean(clean, SanitizerPolicy.Imported));
    }
}
