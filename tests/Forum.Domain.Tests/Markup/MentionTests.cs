using Forum.Domain.Markup;
using Xunit;

namespace Forum.Domain.Tests.Markup;

public sealed class MentionTests
{
    [Fact]
    public void A_name_after_at_is_linked_and_listed()
    {
        var rendering = Markdown.Render("Thanks, @Maria.");
        Assert.Equal("<p>Thanks, <a class=\"mention\" href=\"/@Maria\">@Maria</a>.</p>\n", rendering.Html);
        Assert.Equal(["Maria"], rendering.Mentions);
    }

    [Theory]
    [InlineData("@Мария", "Мария")]
    [InlineData("(@Νίκος)", "Νίκος")]
    [InlineData("@a_b-c.d...", "a_b-c.d")]
    [InlineData("@a__", "a__")]
    [InlineData("**@Maria**", "Maria")]
    [InlineData("@Maria's", "Maria")]
    [InlineData("@Maria/@Ivan", "Maria")]
    [InlineData("- [ ] @Maria", "Maria")]
    [InlineData("~~@Maria~~", "Maria")]
    public void Names_are_found_in_any_script_and_place(string source, string name) => Assert.Contains(name, Markdown.Render(source).Mentions);

    [Theory]
    [InlineData("`@Maria`")]
    [InlineData("```\n@Maria\n```")]
    [InlineData("[@Maria](/b)")]
    [InlineData("\\@Maria")]
    [InlineData("maria@example.org")]
    [InlineData("a@Maria")]
    [InlineData("@@Maria")]
    [InlineData("https://h.example/@Maria")]
    [InlineData("npm install @angular/core")]
    [InlineData("@ Maria")]
    [InlineData("@-")]
    [InlineData("@maria@example.org")]
    public void No_name_is_found_in_code_links_addresses_and_paths(string source)
    {
        var rendering = Markdown.Render(source);
        Assert.Empty(rendering.Mentions);
        Assert.DoesNotContain("mention", rendering.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_too_long_for_a_member_is_text() => Assert.Empty(Markdown.Render("@" + new string('a', 41)).Mentions);

    [Fact]
    public void Each_name_is_listed_once_in_the_order_of_the_text() => Assert.Equal(["B", "A", "C"], Markdown.Render("@B *@A* @B\n\n- @C").Mentions);

    [Fact]
    public void A_quoted_name_is_linked_but_not_listed()
    {
        var rendering = Markdown.Render("> @Maria\n\n@Ivan");
        Assert.Equal(["Ivan"], rendering.Mentions);
        Assert.Contains("/@Maria", rendering.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a_b@example.org", "a_b@example.org")]
    [InlineData("_a_b@example.org", "_a_b@example.org")]
    [InlineData("mailto:a@example.org.", "mailto:a@example.org")]
    public void An_e_mail_address_is_linked_whole(string source, string text) =>
        Assert.Contains($">{text}</a>", Markdown.Render(source).Html, StringComparison.Ordinal);
}
