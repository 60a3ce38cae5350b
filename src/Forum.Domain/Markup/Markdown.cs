using Markdig.Syntax;

namespace Forum.Domain.Markup;

/// <summary>
/// Members' text to HTML: CommonMark 0.31 and GFM (tables, task lists, strikethrough, autolinks), footnotes, mentions, quotes with their author, hidden text.
/// Raw HTML is text. Whatever the source, it is rendered or refused within 100 ms, and never deeper than the stack allows.
/// </summary>
public static class Markdown
{
    /// <summary>Stored with the HTML; to be raised whenever the same text would be rendered otherwise, so that stored posts are rendered again.</summary>
    public const int PipelineVersion = 1;

    /// <summary>UTF-16 code units of source.</summary>
    public const int MaxLength = 60_000;

    /// <summary>UTF-16 code units of HTML.</summary>
    public const int MaxOutput = 300_000;

    public const int MaxTableColumns = 60;

    public const int MaxTableCells = 4_000;

    /// <summary>Links, images, mentions and e-mail addresses together.</summary>
    public const int MaxLinks = 1_000;

    /// <summary>The page has the first two levels: its own title and those of its parts.</summary>
    private const int HeadingShift = 2;

    /// <summary>Renders one text.</summary>
    /// <param name="source">What the member wrote.</param>
    /// <param name="anchorPrefix">Makes the ids of footnotes unique on a page, normally the post's public id: letters, digits, - and _.</param>
    public static Rendering Render(string source, string anchorPrefix = "preview")
    {
        ArgumentNullException.ThrowIfNull(source);
        if (anchorPrefix.Length == 0 || !anchorPrefix.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
        {
            throw new ArgumentException("The prefix becomes part of ids: letters, digits, - and _ only.", nameof(anchorPrefix));
        }

        if (source.Length > MaxLength)
        {
            return Rendering.Refused(MarkupRefusal.TooLong);
        }

        try
        {
            return RenderBounded(source, anchorPrefix);
        }
        catch (MarkupRefusedException refused)
        {
            return Rendering.Refused(refused.Refusal);
        }
        catch (ArgumentException)
        {
            // Markdig's answer to nesting beyond its own limits, while reading and while writing.
            return Rendering.Refused(MarkupRefusal.TooDeep);
        }
    }

    /// <summary>The HTML before the policy of the sanitiser, as the specifications' examples have it.</summary>
    internal static string Parse(string source, string anchorPrefix, int headingShift, Findings findings)
    {
        // A byte order mark at the beginning is not text.
        var document = Markdig.Markdown.Parse(source.TrimStart('\uFEFF'), Dialect.Pipeline, new Effort(source));
        foreach (var block in document.Descendants<LeafBlock>())
        {
            if (block.Inline is { } inlines)
            {
                OpenBrackets.ToText(inlines);
                MarkPairs.Resolve(inlines);
                References.Find(block, inlines, findings);
            }

            if (block is HeadingBlock heading)
            {
                heading.Level = Math.Min(6, heading.Level + headingShift);
            }
        }

        QuoteAttribution.Attribute(document);
        Tables.Mend(document);
        using var writer = new BoundedWriter();
        Dialect.RendererTo(writer, anchorPrefix).Render(document);
        return writer.ToString();
    }

    private static Rendering RenderBounded(string source, string anchorPrefix)
    {
        var findings = new Findings();
        var html = Sanitizer.Clean(Parse(source, anchorPrefix, HeadingShift, findings), new SanitizerPolicy(anchorPrefix));
        return html.Length > MaxOutput ? Rendering.Refused(MarkupRefusal.OutputTooLarge) : new(html, null, findings.Mentions, findings.Posts);
    }
}
