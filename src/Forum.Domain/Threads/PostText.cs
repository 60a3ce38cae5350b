using Forum.Domain.Markup;

namespace Forum.Domain.Threads;

/// <summary>Turns what somebody typed into what pages show, before any transaction begins.</summary>
public static class PostText
{
    public static (Rendering? Rendering, Problem? Problem) Render(string? source, string postId)
    {
        if (string.IsNullOrWhiteSpace(source))
            return (null, new Problem("Text", ProblemKind.Required));
        if (source.Length > Markdown.MaxLength)
            return (null, new Problem("Text", ProblemKind.TooLong, Markdown.MaxLength));
        var rendering = Markdown.Render(source, postId);
        return rendering.Html is null ? (null, ProblemOf(rendering.Refusal)) : (rendering, null);
    }

    private static Problem ProblemOf(MarkupRefusal? refusal) =>
        refusal switch
        {
            MarkupRefusal.TableTooWide => new Problem("Text", ProblemKind.TooWide, Markdown.MaxTableColumns),
            MarkupRefusal.TooManyLinks => new Problem("Text", ProblemKind.TooManyLinks, Markdown.MaxLinks),
            MarkupRefusal.TooDeep or MarkupRefusal.TooComplex => new Problem("Text", ProblemKind.TooDeep),
            _ => new Problem("Text", ProblemKind.TooLong, Markdown.MaxLength),
        };
}
