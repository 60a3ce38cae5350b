using System.Diagnostics;
using Forum.Domain.Import;
using Forum.Domain.Import.Discourse;
using Forum.Domain.Markup;
using Xunit;

namespace Forum.Domain.Tests.Import.Discourse;

public sealed class DialectTests
{
    [Theory]
    [InlineData("[b]bold[/b] [i]leaning[/i] [s]gone[/s] [u]line[/u]", "**bold** *leaning* ~~gone~~ line")]
    [InlineData("[b] bold [/b]", " **bold** ")]
    [InlineData("a[b](x)[/b]c", "a(x)c")]
    [InlineData("[color=#800000]red[/color] [size=150]big[/size]", "red big")]
    [InlineData("[url=http://a.org/x]words[/url]", "[words](http://a.org/x)")]
    [InlineData("[url]http://a.org/x_y_z[/url]", "<http://a.org/x_y_z>")]
    [InlineData("[url=a.org/x(1)]words[/url]", "[words](<http://a.org/x(1)>)")]
    [InlineData("[url=javascript:alert(1)]words[/url]", "words")]
    [InlineData("[img]http://a.org/p.png[/img]", "![](http://a.org/p.png)")]
    [InlineData("[url=http://a.org/][img]http://a.org/p.png[/img][/url]", "[![](http://a.org/p.png)](http://a.org/)")]
    [InlineData("[ul]\n[li]one[/li]\n[li]two[/li]\n[/ul]", "- one\n- two")]
    [InlineData("[list=1][*]one[*]two[/list]", "1. one\n2. two")]
    [InlineData("[list][*:a1b2c3]one[/*:m:a1b2c3][/list:u:a1b2c3]", "- one")]
    [InlineData("[b:a1b2c3d4]bold[/b:a1b2c3d4]", "**bold**")]
    [InlineData("a[i] = b[i]; [Tue 1] [unknown]x[/unknown]", "a[i] = b[i]; [Tue 1] [unknown]x[/unknown]")]
    [InlineData("[b]never closed", "[b]never closed")]
    [InlineData("closed only[/b]", "closed only[/b]")]
    [InlineData("[b][i]crossed[/b][/i]", "**[i]crossed**[/i]")]
    public void BBCode_becomes_Markdown(string raw, string expected) => Assert.Equal(expected.Trim(), Converted(raw).Trim());

    [Theory]
    [InlineData("[quote]words[/quote]\nanswer", "> words\n\nanswer")]
    [InlineData("[quote=\"Mike_M\"]words[/quote]answer", "> Mike\\_M:\n>\n> words\n\nanswer")]
    [InlineData("[quote=\"Mike\":abc123]words[/quote:abc123]", "> Mike:\n>\n> words")]
    [InlineData("[quote=\"A\"]one [quote=\"B\"]two[/quote] three[/quote]four", "> A:\n>\n> one\n>\n> > B:\n> >\n> > two\n>\n> three\n\nfour")]
    [InlineData("[quote=\"Mike, post:9, topic:9\"]words[/quote]", "> Mike:\n>\n> words")]
    [InlineData("[quote]\n```\n[b]x[/b]\n```\n[/quote]", "> ```\n> [b]x[/b]\n> ```")]
    public void Quotes_are_quotes(string raw, string expected) => Assert.Equal(expected, Converted(raw));

    [Fact]
    public void A_quote_of_a_post_that_is_here_leads_to_it()
    {
        var post = Post();
        var markdown = DiscourseText.Convert(
            "[quote=\"Mike, post:3, topic:12\"]words[/quote]",
            _ => null,
            (topic, number) => (topic, number) == (12, 3) ? post : null
        );
        var html = Markdown.Render(SourceLink.Resolve(markdown, id => "here" + id)).Html;
        Assert.Equal(
            "<figure class=\"quote\"><figcaption><a href=\"/p/here77\">Mike</a></figcaption>\n<blockquote cite=\"/p/here77\">\n<p>words</p>\n</blockquote>\n</figure>",
            html?.Trim()
        );
    }

    [Fact]
    public void No_text_can_pretend_to_be_a_link_to_a_post() =>
        Assert.DoesNotContain("/p/", SourceLink.Resolve(Converted("[x](" + SourceLink.To("77") + ")"), id => id), StringComparison.Ordinal);

    [Theory]
    [InlineData("[code]int a[3];\nb[i] :wink:[/code]", "```\nint a[3];\nb[i] :wink:\n```")]
    [InlineData("[code=cpp]x[/code]", "```cpp\nx\n```")]
    [InlineData("[code lang=\"cpp\"]x\ny[/code]", "```cpp\nx\ny\n```")]
    [InlineData("use [code]a[i][/code] here", "use `a[i]` here")]
    [InlineData("[code]a ``` b\n[/code]", "````\na ``` b\n````")]
    [InlineData("```\n[b]x[/b] :wink:\n```", "```\n[b]x[/b] :wink:\n```")]
    [InlineData("~~~~\n[b]x[/b]\n~~~\n~~~~\n[b]y[/b]", "~~~~\n[b]x[/b]\n~~~\n~~~~\n**y**")]
    [InlineData("a\n\n    [b]x[/b] :wink:\n\n[b]y[/b]", "a\n\n    [b]x[/b] :wink:\n\n**y**")]
    [InlineData("- a\n\n    [b]x[/b]", "- a\n\n    **x**")]
    [InlineData("`[b]x[/b]` and ``a ` :wink:`` [b]y[/b]", "`[b]x[/b]` and ``a ` :wink:`` **y**")]
    [InlineData("one ` tick [b]y[/b]", "one ` tick **y**")]
    [InlineData("<pre><code class=\"x\">a &lt; b\n[b]</code></pre>", "```\na < b\n[b]\n```")]
    [InlineData("<code>a &lt; b</code>", "`a < b`")]
    [InlineData("[code]never closed [b]y[/b]", "[code]never closed **y**")]
    public void Nothing_in_code_is_touched(string raw, string expected) => Assert.Equal(expected, Converted(raw));

    [Theory]
    [InlineData(":wink: and :slight_smile:", "😉 and 🙂")]
    [InlineData(":vulcan_salute:t3:", "🖖🏼")]
    [InlineData("12:30:45 std::set::x :nosuchname: a:wink:", "12:30:45 std::set::x :nosuchname: a:wink:")]
    [InlineData("http://a.org/:wink:/x [x](http://a.org/:wink:)", "http://a.org/:wink:/x [x](http://a.org/:wink:)")]
    public void Names_of_pictures_become_characters(string raw, string expected) => Assert.Equal(expected, Converted(raw));

    [Theory]
    [InlineData("a<br>b", "a  \nb")]
    [InlineData("<b>x</b> <kbd>Ctrl</kbd> x<sup>2</sup> <span class=\"a\">y</span>", "**x** `Ctrl` x² y")]
    [InlineData("<img src=\"http://a.org/p.png\" width=\"3\"/>", "![](http://a.org/p.png)")]
    [InlineData("<a href='http://a.org/?a=1&amp;b=2'>words</a>", "[words](http://a.org/?a=1&b=2)")]
    [InlineData("a <!-- [b]gone[/b] --> b", "a  b")]
    [InlineData("Vector<T> and SharedPtr<Node>", "Vector<T> and SharedPtr<Node>")]
    [InlineData("<details><summary>Title</summary>words</details>", "**Title**\n\n>! words")]
    [InlineData("<http://a.org/[b]x[/b]>", "<http://a.org/[b]x[/b]>")]
    public void HTML_becomes_Markdown_or_stays_as_typed(string raw, string expected) => Assert.Equal(expected, Converted(raw));

    [Theory]
    [InlineData("[spoiler]who did it[/spoiler]", "||who did it||")]
    [InlineData("[spoiler]two\nlines[/spoiler]", ">! two  \n>! lines")]
    [InlineData("[details=\"Log\"]\nwords\n[/details]\nmore", "**Log**\n\n>! words\n\nmore")]
    [InlineData("if (a||b||c)", "if (a\\|\\|b\\|\\|c)")]
    public void What_was_hidden_is_hidden_and_nothing_else(string raw, string expected) => Assert.Equal(expected, Converted(raw));

    [Theory]
    [InlineData("one\ntwo", "one  \ntwo")]
    [InlineData("one\r\ntwo\n\nthree", "one  \ntwo\n\nthree")]
    [InlineData("- a\n- b\n  c", "- a\n- b  \n  c")]
    [InlineData("| a | b |\n|---|---|\n| c | d |", "| a | b |\n|---|---|\n| c | d |")]
    [InlineData("# title\ntext", "# title\ntext")]
    [InlineData("[quote]a\nb[/quote]", "> a  \n> b")]
    [InlineData("price $x^2_1$\n$$\\sum_i$$", "price $x^2_1$  \n$$\\sum_i$$")]
    public void A_line_ends_where_its_author_ended_it(string raw, string expected) => Assert.Equal(expected, Converted(raw));

    [Fact]
    public void An_upload_is_found_in_the_HTML_by_its_hash()
    {
        const string Cooked = "<img src=\"//cdn.org/original/2X/4/4d62d4fc9919c1cfd4858fd77249a30ea377d398.png\" alt=\"x\">";
        var markdown = DiscourseText.Convert(
            "![x|398x469](upload://b2AvJdD6SKzmBhGUJadQGm1iSz6.png)",
            upload => Uploads.In(Cooked, upload),
            (_, _) => null
        );
        Assert.Equal("![x](https://cdn.org/original/2X/4/4d62d4fc9919c1cfd4858fd77249a30ea377d398.png)", markdown);
    }

    [Fact]
    public void An_upload_that_nobody_knows_keeps_its_words() =>
        Assert.Equal("<p>x</p>", Markdown.Render(Converted("![x|398x469](upload://b2AvJdD6SKzmBhGUJadQGm1iSz6.png)")).Html?.Trim());

    [Theory]
    [InlineData("[quote]")]
    [InlineData("[quote=\"a\"]x[/quote]")]
    [InlineData("[b]")]
    [InlineData("[/b]")]
    [InlineData("[b]x[/i]")]
    [InlineData("[code]")]
    [InlineData("[list][*]")]
    [InlineData("[url=")]
    [InlineData("![")]
    [InlineData("[a](")]
    [InlineData("`a ``b ")]
    [InlineData("<!--")]
    [InlineData("<b>")]
    [InlineData("<pre>")]
    [InlineData(":a")]
    [InlineData("||")]
    [InlineData("```\n")]
    [InlineData("    x\n\n")]
    [InlineData("http://")]
    [InlineData("> [quote]\n")]
    public void Hostile_text_of_the_longest_length_takes_bounded_time(string pattern)
    {
        var text = string.Concat(Enumerable.Repeat(pattern, 60_000 / pattern.Length));
        var began = Stopwatch.GetTimestamp();
        try
        {
            Converted(text);
        }
        catch (Exception e) when (e is MarkupRefusedException or ArgumentException)
        {
            // Refused is bounded too; the post then comes in as HTML.
        }

        Assert.True(Stopwatch.GetElapsedTime(began) < TimeSpan.FromSeconds(3), $"{pattern}: {Stopwatch.GetElapsedTime(began)}");
    }

    private static string Converted(string raw) => DiscourseText.Convert(raw, _ => null, (_, _) => null);

    private static DiscoursePost Post() =>
        new(77, 12, 3, null, DiscourseKind.Regular, 1, "Mike", DateTime.UnixEpoch, null, 0, false, "x", "", "here");
}
