using Forum.Domain.Markup;
using Xunit;

namespace Forum.Domain.Tests.Markup;

public sealed class BoundsTests
{
    [Fact]
    public void A_text_of_the_full_length_is_rendered_and_one_character_more_is_refused()
    {
        Assert.Null(Markdown.Render(new string('a', Markdown.MaxLength)).Refusal);
        Assert.Equal(MarkupRefusal.TooLong, Markdown.Render(new string('a', Markdown.MaxLength + 1)).Refusal);
    }

    [Theory]
    [InlineData(20, null)]
    [InlineData(100, MarkupRefusal.TooDeep)]
    public void Quotes_are_nested_only_so_deep(int depth, MarkupRefusal? refusal) =>
        Assert.Equal(refusal, Markdown.Render(Times("> ", depth) + "a").Refusal);

    [Theory]
    [InlineData(20, null)]
    [InlineData(100, MarkupRefusal.TooDeep)]
    public void Lists_are_nested_only_so_deep(int depth, MarkupRefusal? refusal) =>
        Assert.Equal(
            refusal,
            Markdown.Render(string.Concat(Enumerable.Range(0, depth).Select(level => new string(' ', level * 2) + "- a\n"))).Refusal
        );

    [Theory]
    [InlineData(20, null)]
    [InlineData(200, MarkupRefusal.TooDeep)]
    public void Emphasis_is_nested_only_so_deep(int depth, MarkupRefusal? refusal) =>
        Assert.Equal(refusal, Markdown.Render(Times("*a **b ", depth) + "c" + Times(" d** e*", depth)).Refusal);

    [Theory]
    [InlineData(500, null)]
    [InlineData(5_000, MarkupRefusal.TooComplex)]
    public void A_paragraph_has_only_so_many_open_brackets(int count, MarkupRefusal? refusal) =>
        Assert.Equal(refusal, Markdown.Render(Times("[a ", count)).Refusal);

    [Theory]
    [InlineData(60, 60, null)]
    [InlineData(61, 2, MarkupRefusal.TableTooWide)]
    [InlineData(60, 70, MarkupRefusal.TableTooLarge)]
    [InlineData(5_000, 1, MarkupRefusal.TableTooWide)]
    public void A_table_is_bounded_in_width_and_cells(int columns, int rows, MarkupRefusal? refusal) =>
        Assert.Equal(refusal, Markdown.Render(Row("a", columns) + Row("-", columns) + Times(Row("b", columns), rows)).Refusal);

    [Fact]
    public void Pipes_in_code_are_no_table() => Assert.Null(Markdown.Render("```\n" + Row("a", 5_000) + Row("-", 5_000) + "```").Refusal);

    [Fact]
    public void Short_rows_are_not_filled_into_megabytes() =>
        Assert.Equal(MarkupRefusal.TableTooLarge, Markdown.Render(Row("a", 60) + Row("-", 60) + Times("|\n", 20_000)).Refusal);

    [Fact]
    public void Links_are_counted()
    {
        Assert.Null(Markdown.Render(Times("[a](/b) ", Markdown.MaxLinks)).Refusal);
        Assert.Equal(MarkupRefusal.TooManyLinks, Markdown.Render(Times("[a](/b) ", Markdown.MaxLinks + 1)).Refusal);
    }

    [Fact]
    public void A_definition_used_often_does_not_fill_the_page() =>
        Assert.Equal(MarkupRefusal.OutputTooLarge, Markdown.Render($"[a]: /{new string('u', 20_000)}\n\n{Times("[a] ", 900)}").Refusal);

    [Fact]
    public void A_refusal_has_no_html_and_names_nobody()
    {
        var refused = Markdown.Render("@Maria " + Times("> ", 100) + "a\n" + Times("> ", 100) + "a");
        Assert.Null(refused.Html);
        Assert.Empty(refused.Mentions);
    }

    private static string Times(string unit, int times) => string.Concat(Enumerable.Repeat(unit, times));

    private static string Row(string cell, int columns) => Times("|" + cell, columns) + "|\n";
}
