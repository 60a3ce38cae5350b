using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Forum.Domain.Markup;

/// <summary>Our Markdown: CommonMark and GFM without raw HTML, footnotes, hidden text; guards stand before the parsers.</summary>
internal sealed class Dialect : IMarkdownExtension
{
    public static readonly MarkdownPipeline Pipeline = Build(new MarkdownPipelineBuilder());

    /// <summary>A renderer of its own for each text, since it carries the prefix of the footnotes' ids.</summary>
    public static HtmlRenderer RendererTo(TextWriter writer, string anchorPrefix)
    {
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<HtmlFootnoteLinkRenderer>(new FootnoteLinkRenderer(anchorPrefix));
        renderer.ObjectRenderers.Replace<HtmlFootnoteGroupRenderer>(new FootnoteGroupRenderer(anchorPrefix));
        return renderer;
    }

    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.InsertBefore<QuoteBlockParser>(new SpoilerBlockParser());
        pipeline.BlockParsers.Insert(0, new BlockGuard());
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new TaskItemParser());
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new ExclamationParser());
        pipeline.InlineParsers.InsertBefore<PipeTableParser>(new MarkParser());
        pipeline.InlineParsers.Add(new UrlParser());
        pipeline.InlineParsers.Insert(0, new InlineGuard());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        renderer.ObjectRenderers.Replace<ParagraphRenderer>(new LineRenderer());
        renderer.ObjectRenderers.Replace<QuoteBlockRenderer>(new QuoteRenderer());
        renderer.ObjectRenderers.Add(new MarkedRenderer());
        renderer.ObjectRenderers.Add(new SpoilerBlockRenderer());
    }

    /// <summary>A pipeline that reads our dialect, with what the builder has beside.</summary>
    public static MarkdownPipeline Build(MarkdownPipelineBuilder builder)
    {
        builder.DisableHtml().UseFootnotes().UsePipeTables(new PipeTableOptions { UseHeaderForColumnCount = true });
        builder.Extensions.Add(new Dialect());
        return builder.Build();
    }
}
