using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Forum.Domain.Markup;

/// <summary>The quoted words in a <c>blockquote</c>, who said them beside it in the caption of a <c>figure</c>, as HTML asks.</summary>
internal sealed class QuoteRenderer : QuoteBlockRenderer
{
    protected override void Write(HtmlRenderer renderer, QuoteBlock obj)
    {
        if (QuoteAttribution.Of(obj) is not { } link)
        {
            base.Write(renderer, obj);
            return;
        }

        renderer.EnsureLine();
        renderer.Write("<figure class=\"quote\"><figcaption>");
        renderer.Write(link);
        renderer.WriteLine("</figcaption>");
        obj.GetAttributes().AddProperty("cite", "/p/" + PostLink.IdOf(link.Url));
        base.Write(renderer, obj);
        renderer.WriteLine("</figure>");
    }
}
