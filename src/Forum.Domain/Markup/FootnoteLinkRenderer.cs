using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Forum.Domain.Markup;

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
