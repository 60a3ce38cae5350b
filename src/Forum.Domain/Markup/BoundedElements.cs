using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Forum.Domain.Markup;

/// <summary>
/// Makes the parser's elements and gives up beyond a number: each unclosed format is made again in every paragraph that follows, so 100 KB
/// of misnested markup would otherwise make millions of elements in a minute. The copies come from here too, unlike from the parser's own callback.
/// </summary>
internal sealed class BoundedElements(int limit) : IElementFactory<Document, HtmlElement>
{
    private static readonly object[] OtherServices =
    [
        .. Configuration.Default.Services.Where(service => service is not IElementFactory<Document, HtmlElement>),
    ];
    private static readonly IElementFactory<Document, HtmlElement> Elements = Configuration
        .Default.Services.OfType<IElementFactory<Document, HtmlElement>>()
        .First();

    private int left = limit;

    public HtmlElement Create(Document document, string localName, string? prefix = null, NodeFlags flags = NodeFlags.None) =>
        left-- > 0 ? Elements.Create(document, localName, prefix!, flags) : throw new TooManyElementsException();

    /// <summary>A context whose documents make at most so many elements.</summary>
    public static IBrowsingContext Context(int limit) => BrowsingContext.New(new Configuration([.. OtherServices, new BoundedElements(limit)]));
}

/// <summary>Leaves the parser; it never leaves <see cref="Sanitizer.Clean"/>.</summary>
internal sealed class TooManyElementsException : Exception;
