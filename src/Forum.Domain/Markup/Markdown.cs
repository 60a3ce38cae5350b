namespace Forum.Domain.Markup;

public static class Markdown
{
    public const int PipelineVersion = 1;
    public const int MaxLength = 60_000;
    public const int MaxOutput = 300_000;
    public const int MaxTableColumns = 60;
    public const int MaxTableCells = 4_000;
    public const int MaxLinks = 1_000;

    public static Rendering Render(string source, string anchorPrefix = "preview") => new(Markdig.Markdown.ToHtml(source), null, [], []);
}
