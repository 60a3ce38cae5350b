using Forum.Domain.Markup;
using Xunit;

namespace Forum.Domain.Tests.Markup;

public sealed class FootnoteTests
{
    [Fact]
    public void Ids_carry_the_post_so_that_posts_can_share_a_page()
    {
        var html = Markdown.Render("a[^x]\n\n[^x]: b", "p1").Html!;
        Assert.Contains(
            "<sup><a class=\"footnote-ref\" role=\"doc-noteref\" id=\"fnref-p1-1\" href=\"#fn-p1-1\">1</a></sup>",
            html,
            StringComparison.Ordinal
        );
        Assert.Contains("<section class=\"footnotes\" role=\"doc-endnotes\">", html, StringComparison.Ordinal);
        Assert.Contains(
            "<li id=\"fn-p1-1\">\n<p>b <a class=\"footnote-back\" role=\"doc-backlink\" href=\"#fnref-p1-1\">↩</a></p>",
            html,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Notes_stand_in_the_order_of_their_use_and_unused_ones_nowhere()
    {
        var definitions = string.Concat(Enumerable.Range(0, 40).Select(n => $"[^{n}]: note {n}\n"));
        var html = Markdown.Render(string.Concat(Enumerable.Range(0, 20).Select(n => $"[^{38 - n * 2}] ")) + "\n\n" + definitions).Html!;
        var order = html.Split("note ").Skip(1).Select(part => int.Parse(part.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(Enumerable.Range(0, 20).Select(n => 38 - n * 2), order);
    }

    [Fact]
    public void A_note_used_twice_leads_back_to_both_places()
    {
        var html = Markdown.Render("a[^x] b[^x]\n\n[^x]: c", "p").Html!;
        Assert.Contains("href=\"#fnref-p-1\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"#fnref-p-2\"", html, StringComparison.Ordinal);
        Assert.Single(html.Split("id=\"fnref-p-2\"").Skip(1));
    }

    [Fact]
    public void An_exclamation_mark_before_a_note_stays() =>
        Assert.StartsWith("<p>Great!<sup>", Markdown.Render("Great![^1]\n\n[^1]: a").Html, StringComparison.Ordinal);

    [Fact]
    public void A_reference_without_a_note_is_text() => Assert.Equal("<p>a[^1]</p>\n", Markdown.Render("a[^1]").Html);

    [Fact]
    public void The_ids_of_another_post_cannot_be_taken() =>
        Assert.Equal(
            "<ul><li>a</li></ul>b",
            Sanitizer.Clean("<ul><li id=fn-p2-1>a</ul><a id=fnref-p2-1 href='#fn-p2-1'>b</a>", new SanitizerPolicy("p1"))
        );
}
