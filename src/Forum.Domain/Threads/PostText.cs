using Forum.Domain.Markup;

namespace Forum.Domain.Threads;

/// <summary>Turns what somebody typed into what pages show, before any transaction begins.</summary>
public static class PostText
{
    public static (Rendering? Rendering, Problem? Problem) Render(string? source, string postId) => Render(source, SourceFormat.Markdown, postId);

    public static (Rendering? Rendering, Problem? Problem) Render(string? source, SourceFormat format, string postId)
    {
        if (string.IsNullOrWhiteSpace(source))
            return (null, new Problem("Text", ProblemKind.Required));
        if (source.Length > LimitOf(format))
            return (null, new Problem("Text", ProblemKind.TooLong, LimitOf(format)));
        var rendering = format == SourceFormat.Html ? ImportedHtml.Render(source) : Markdown.Render(source, postId);
        return rendering.Html is null ? (null, ProblemOf(rendering.Refusal, LimitOf(format))) : (rendering, null);
    }

    private static int LimitOf(SourceFormat format) => format == SourceFormat.Html ? ImportedHtml.MaxLength : Markdown.MaxLength;

    private static Problem ProblemOf(MarkupRefusal? refusal, int limit) =>
        refusal switch
        {
            MarkupRefusal.TableTooWide => new Problem("Text", ProblemKind.TooWide, Markdown.MaxTableColumns),
            MarkupRefusal.TooManyLinks => new Problem("Text", ProblemKind.TooManyLinks, Markdown.MaxLinks),
            MarkupRefusal.TooDeep or MarkupRefusal.TooComplex => new Problem("Text", ProblemKind.TooDeep),
            _ => new Problem("Text", ProblemKind.TooLong, limit),
        };
}
