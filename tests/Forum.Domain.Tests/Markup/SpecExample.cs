using System.Text.Json;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Forum.Domain.Tests.Markup;

/// <summary>One example of a specification file.</summary>
internal sealed record SpecExample(string File, int Number, string Section, string Source, string Html)
{
    private static readonly MarkdownPipeline CommonMark = new MarkdownPipelineBuilder().Build();

    public static readonly string[] Files =
    [
        "commonmark-0.31.2",
        "gfm-0.29-spec",
        "gfm-extensions",
        "gfm-regression",
        "commonmark-0.30-cmark-regression",
    ];

    /// <summary>The rule for raw HTML, which is off by decision: an example is about it if plain CommonMark finds any in the source.</summary>
    public bool IsAboutRawHtml => Markdig.Markdown.Parse(Source, CommonMark).Descendants().Any(node => node is HtmlBlock or HtmlInline);

    public static IEnumerable<SpecExample> In(string file)
    {
        using var json = JsonDocument.Parse(System.IO.File.ReadAllText(TestData.PathOf("markdown-specs", file + ".json")));
        foreach (var example in json.RootElement.EnumerateArray())
        {
            yield return new(
                file,
                example.GetProperty("example").GetInt32(),
                example.GetProperty("section").GetString()!,
                example.GetProperty("markdown").GetString()!,
                example.GetProperty("html").GetString()!
            );
        }
    }
}
