using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Forum.Domain.Markup;

internal sealed class SpoilerBlockRenderer : HtmlObjectRenderer<SpoilerBlock>
{
    protected override void Write(HtmlRenderer renderer, SpoilerBlock obj)
    {
        var wasImplicit = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = false;
        renderer.EnsureLine();
        renderer.WriteLine(Spoiler.Open);
        renderer.WriteChildren(obj);
        renderer.WriteLine(Spoiler.Close);
        renderer.ImplicitParagraph = wasImplicit;
    }
}
