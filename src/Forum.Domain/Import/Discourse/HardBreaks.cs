using System.Text;
using Forum.Domain.Markup;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Forum.Domain.Import.Discourse;

/// <summary>Discourse ends a line where its author did; here a line ends where two blanks or a backslash say so. The blanks are put where they are needed.</summary>
internal static class HardBreaks
{
    private static readonly MarkdownPipeline Lines = Dialect.Build(new MarkdownPipelineBuilder().UsePreciseSourceLocation());

    /// <exception cref="MarkupRefusedException">The text costs more to read than any post may.</exception>
    public static string Keep(string markdown)
    {
        if (!markdown.Contains('\n'))
        {
            return markdown;
        }

        var ends = Markdig
            .Markdown.Parse(markdown, Lines, new Effort(markdown))
            .Descendants<LineBreakInline>()
            .Where(line => !line.IsHard)
            .Select(line => line.Line)
            .ToHashSet();
        return ends.Count == 0 ? markdown : WithBlanks(markdown, ends);
    }

    private static string WithBlanks(string markdown, HashSet<int> ends)
    {
        var kept = new StringBuilder(markdown.Length + 2 * ends.Count);
        var number = 0;
        foreach (var line in markdown.AsSpan().EnumerateLines())
        {
            kept.Append(number > 0 ? "\n" : "").Append(ends.Contains(number) ? line.TrimEnd() : line).Append(ends.Contains(number) ? "  " : "");
            number++;
        }

        return kept.ToString();
    }
}
