using System.Text.Json;
using AngleSharp.Html.Parser;
using Forum.Domain.Markup;
using Xunit;
using Xunit.Abstractions;

namespace Forum.Domain.Tests.Markup;

/// <summary>The Big List of Naughty Strings, each as a post.</summary>
public sealed class NaughtyStringTests(ITestOutputHelper output)
{
    /// <summary>With any of these Markdown may mean something else than the characters.</summary>
    private const string Active = "\\`*_{}[]()#+-.!|~<>&@:=\t\n\r";

    [DataFact]
    public void Every_string_is_rendered_harmless()
    {
        foreach (var text in Strings())
        {
            Harmless.Check(Markdown.Render(text).Html!);
        }
    }

    [DataFact]
    public void Every_string_in_a_code_block_is_read_back_as_it_was()
    {
        foreach (var text in Strings())
        {
            Assert.Equal(Visible(text), TextOf($"~~~~~~\n{text}\n~~~~~~").TrimEnd('\n'));
        }
    }

    [DataFact]
    public void Every_string_without_marks_of_markdown_is_read_back_as_it_was()
    {
        var plain = Strings()
            .Where(text => !text.Any(Active.Contains) && text[..Math.Min(1, text.Length)] != "\uFEFF" && !text.StartsWith(' ') && !text.EndsWith(' '))
            .ToList();
        output.WriteLine($"{Strings().Count} strings, {plain.Count} of them without marks");
        Assert.NotEmpty(plain);
        Assert.All(plain, text => Assert.Equal(Visible(text), TextOf(text)));
    }

    /// <summary>What HTML does not allow is seen as a replacement character, see <see cref="HtmlText"/>.</summary>
    private static string Visible(string text) =>
        string.Concat(
            text.EnumerateRunes()
                .Select(rune =>
                    rune.Value is < ' ' and not '\t' and not '\n' or (>= 0x7F and < 0xA0) or 0xFFFE or 0xFFFF ? "\uFFFD" : rune.ToString()
                )
        );

    private static string TextOf(string source) =>
        new HtmlParser().ParseDocument("<!doctype html><body>" + Markdown.Render(source).Html).Body!.TextContent.TrimEnd('\n');

    private static List<string> Strings() => JsonSerializer.Deserialize<List<string>>(File.ReadAllText(TestData.PathOf("abuse-names", "blns.json")))!;
}
