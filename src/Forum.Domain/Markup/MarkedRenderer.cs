using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Forum.Domain.Markup;

/// <summary>Struck text, and hidden text as a disclosure that opens without script.</summary>
internal sealed class MarkedRenderer : HtmlObjectRenderer<MarkedInline>
{
    protected override void Write(HtmlRenderer renderer, MarkedInline obj)
    {
        var (open, close) = obj.Kind == MarkKind.Spoiler ? (Spoiler.Open, Spoiler.Close) : ("<del>", "</del>");
        renderer.Write(open);
        renderer.WriteChildren(obj);
        renderer.Write(close);
    }
}
