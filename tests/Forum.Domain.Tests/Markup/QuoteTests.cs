using Forum.Domain.Markup;
using Xunit;

namespace Forum.Domain.Tests.Markup;

public sealed class QuoteTests
{
    [Fact]
    public void A_quote_names_whom_it_quotes_outside_the_quoted_words()
    {
        var rendering = Markdown.Render("> [Maria](/p/k3j9x2ab):\n> It *works*.");
        Assert.Equal(
            "<figure class=\"quote\"><figcaption><a href=\"/p/k3j9x2ab\">Maria</a></figcaption>\n"
                + "<blockquote cite=\"/p/k3j9x2ab\">\n<p>It <em>works</em>.</p>\n</blockquote>\n</figure>\n",
            rendering.Html
        );
        Assert.Equal(["k3j9x2ab"], rendering.QuotedPosts);
    }

    [Fact]
    public void The_words_may_begin_after_a_blank_line() =>
        Assert.Contains(
            "<blockquote cite=\"/p/k3j9x2ab\">\n<p>a</p>",
            Markdown.Render("> [Maria](/p/k3j9x2ab):\n>\n> a").Html,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("> [Maria](/p/k3j9x2ab) said:\n> a")]
    [InlineData("> [Maria](/t/k3j9x2ab):\n> a")]
    [InlineData("> [Maria](https://h.example/p/k3j9x2ab):\n> a")]
    [InlineData("> a\n> [Maria](/p/k3j9x2ab):")]
    [InlineData("> ![Maria](/p/k3j9x2ab):\n> a")]
    public void Any_other_quote_is_plain(string source) => Assert.StartsWith("<blockquote>", Markdown.Render(source).Html, StringComparison.Ordinal);

    [Fact]
    public void A_quote_in_a_quote_keeps_both_names()
    {
        var rendering = Markdown.Render("> [A](/p/aaaaaaaa):\n> > [B](/p/bbbbbbbb):\n> > b\n>\n> a");
        Assert.Equal(["aaaaaaaa", "bbbbbbbb"], rendering.QuotedPosts);
        Assert.Equal(2, rendering.Html!.Split("<figure").Length - 1);
        Harmless.Check(rendering.Html);
    }

    [Theory]
    [InlineData("[a](/p/k3j9x2ab)", "k3j9x2ab")]
    [InlineData("[a](/p/k3j9x2ab#b)", "k3j9x2ab")]
    [InlineData("[a][b]\n\n[b]: /p/k3j9x2ab?c", "k3j9x2ab")]
    public void Links_to_posts_are_listed(string source, string id) => Assert.Equal([id], Markdown.Render(source).QuotedPosts);

    [Theory]
    [InlineData("[a](/p/k3j9x2ab/edit)")]
    [InlineData("[a](/p/)")]
    [InlineData("[a](/p/a%2fb)")]
    [InlineData("`/p/k3j9x2ab`")]
    public void Links_to_anything_else_are_not(string source) => Assert.Empty(Markdown.Render(source).QuotedPosts);
}
