using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Forum.Domain.Markup;

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
