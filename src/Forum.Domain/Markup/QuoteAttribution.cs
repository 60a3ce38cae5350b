using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Forum.Domain.Markup;

/// <summary>
/// A quote whose first line is only a link to a post and a colon names whom it quotes:
/// <c>&gt; [Maria](/p/k3j9x2ab):</c>. The link is taken out of the quoted words, because HTML wants it outside them.
/// </summary>
internal static class QuoteAttribution
{
    /// <summary>The link that was taken out of a quote, or null.</summary>
    public static LinkInline? Of(QuoteBlock quote) => quote.GetData(typeof(QuoteAttribution)) as LinkInline;

    public static void Attribute(MarkdownDocument document)
    {
        foreach (var quote in document.Descendants<QuoteBlock>().ToList())
        {
            if (
                quote.Count > 0
                && quote[0] is ParagraphBlock { Inline: { FirstChild: LinkInline { IsImage: false } link } line } first
                && StandsAlone(link)
            )
            {
                TakeOut(link);
                quote.SetData(typeof(QuoteAttribution), link);
                if (line.FirstChild is null)
                {
                    quote.Remove(first);
                }
            }
        }
    }

    private static bool StandsAlone(LinkInline link) =>
        PostLink.IdOf(link.Url) is not null
        && link.NextSibling is LiteralInline { NextSibling: null or LineBreakInline } colon
        && colon.Content.AsSpan().Trim() is ":";

    private static void TakeOut(LinkInline link)
    {
        var colon = link.NextSibling!;
        colon.NextSibling?.Remove();
        colon.Remove();
        link.Remove();
    }
}
