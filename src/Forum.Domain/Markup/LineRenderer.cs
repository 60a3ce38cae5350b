using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Forum.Domain.Markup;

/// <summary>A paragraph that hides something in its line: a disclosure may not stand in a <c>p</c>, the parser would end the paragraph before it.</summary>
internal sealed class LineRenderer : ParagraphRenderer
{
    protected override void Write(HtmlRenderer renderer, ParagraphBlock obj)
    {
        if (renderer.ImplicitParagraph || obj.Inline?.Any(inline => inline is MarkedInline { Kind: MarkKind.Spoiler }) != true)
        {
            base.Write(renderer, obj);
            return;
        }

        renderer.EnsureLine();
        renderer.Write("<div class=\"line\">");
        renderer.WriteLeafInline(obj);
        renderer.WriteLine("</div>");
    }
}
