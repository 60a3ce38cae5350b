using Forum.Domain.Markup;
using Xunit;

namespace Forum.Domain.Tests.Markup;

public sealed class SpoilerTests
{
    [Theory]
    [InlineData(">! a\n>! b")]
    [InlineData(">! a\n> b")]
    [InlineData(">!a\nb")]
    public void A_block_is_hidden_behind_a_disclosure(string source) =>
        Assert.Equal("<details class=\"spoiler\"><summary>⋯</summary>\n<p>a\nb</p>\n</details>\n", Markdown.Render(source).Html);

    [Fact]
    public void Blocks_inside_keep_their_form() =>
        Assert.Contains("<ul><li>a</li><li>b</li></ul>\n</details>", Markdown.Render(">! - a\n>! - b").Html, StringComparison.Ordinal);

    [Fact]
    public void Words_in_a_line_are_hidden_where_the_parser_lets_a_disclosure_stand()
    {
        var html = Markdown.Render("He ||*dies*||.").Html!;
        Assert.Equal("<div class=\"line\">He <details class=\"spoiler\"><summary>⋯</summary><em>dies</em></details>.</div>\n", html);
        Harmless.Check(html);
    }

    [Theory]
    [InlineData("a || b || c")]
    [InlineData("a ||b")]
    [InlineData("# ||a||")]
    [InlineData("*||a||*")]
    [InlineData("`||a||`")]
    [InlineData("> ![a](/b)")]
    public void Elsewhere_bars_are_text(string source) => Assert.DoesNotContain("details", Markdown.Render(source).Html, StringComparison.Ordinal);

    [Fact]
    public void Two_bars_in_a_table_are_an_empty_cell() =>
        Assert.Contains("<td>d</td><td></td><td>e</td>", Markdown.Render("|a|b|c|\n|-|-|-|\n|d||e|").Html, StringComparison.Ordinal);
}
