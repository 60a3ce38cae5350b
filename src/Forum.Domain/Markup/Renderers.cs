using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

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

/// <summary>The sign in the text that leads to a footnote, and the one that leads back. Several posts share a page: ids carry the post's.</summary>
internal sealed class FootnoteLinkRenderer(string anchorPrefix) : HtmlObjectRenderer<FootnoteLink>
{
    protected override void Write(HtmlRenderer renderer, FootnoteLink obj)
    {
        var (note, reference) = (FootnoteAnchors.Note(anchorPrefix, obj.Footnote.Order), FootnoteAnchors.Reference(anchorPrefix, obj.Index));
        renderer.Write(
            obj.IsBackLink
                ? $" <a class=\"footnote-back\" role=\"doc-backlink\" href=\"#{reference}\">↩</a>"
                : $"<sup><a class=\"footnote-ref\" role=\"doc-noteref\" id=\"{reference}\" href=\"#{note}\">{obj.Footnote.Order}</a></sup>"
        );
    }
}

/// <summary>The notes in the order of their first use; Markdig's own order is wrong where some are never used.</summary>
internal sealed class FootnoteGroupRenderer(string anchorPrefix) : HtmlObjectRenderer<FootnoteGroup>
{
    protected override void Write(HtmlRenderer renderer, FootnoteGroup obj)
    {
        if (obj.Count == 0)
        {
            return;
        }

        renderer.EnsureLine();
        renderer.WriteLine("<section class=\"footnotes\" role=\"doc-endnotes\">");
        renderer.WriteLine("<ol>");
        foreach (var note in obj.Cast<Footnote>().OrderBy(note => note.Order))
        {
            renderer.WriteLine($"<li id=\"{FootnoteAnchors.Note(anchorPrefix, note.Order)}\">");
            renderer.WriteChildren(note);
            renderer.WriteLine("</li>");
        }

        renderer.WriteLine("</ol>");
        renderer.WriteLine("</section>");
    }
}
