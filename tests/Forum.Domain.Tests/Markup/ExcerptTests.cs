using Forum.Domain.Markup;
using Xunit;

namespace Forum.Domain.Tests.Markup;

public sealed class ExcerptTests
{
    [Theory]
    [InlineData("# Title\n\nSome *text* & <b>", "Title Some text & <b>")]
    [InlineData("- a\n- b\n\n|c|d|\n|-|-|\n|e|f|", "a b c d e f")]
    [InlineData("> [Maria](/p/k3j9x2ab):\n> quoted\n\nMy own words.", "My own words.")]
    [InlineData("The end: ||he dies||.\n\n>! hidden\n\nAfter.", "The end: . After.")]
    [InlineData("a[^1]\n\n[^1]: note", "a")]
    [InlineData("a  \nb", "a b")]
    public void An_excerpt_is_the_authors_own_visible_words(string source, string text) =>
        Assert.Equal(text, Excerpt.Of(Markdown.Render(source).Html!, 200));

    [Fact]
    public void It_is_cut_at_a_word() => Assert.Equal("one two…", Excerpt.Of("<p>one two, three four</p>", 12));

    [Fact]
    public void One_long_word_is_cut_anyway() => Assert.Equal("aaaaaaaaa…", Excerpt.Of($"<p>{new string('a', 500)}</p>", 10));

    [Fact]
    public void It_never_ends_in_half_a_character() => Assert.Equal("😀😀…", Excerpt.Of("<p>😀😀😀😀</p>", 6));

    [Fact]
    public void It_is_never_longer_than_asked() =>
        Assert.All(
            PathologicalPatterns.All().Select(pattern => Markdown.Render(pattern.Text).Html ?? ""),
            html => Assert.All([1, 20, 160], length => Assert.InRange(Excerpt.Of(html, length).Length, 0, length))
        );
}
