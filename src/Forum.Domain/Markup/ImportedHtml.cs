namespace Forum.Domain.Markup;

/// <summary>Texts that came as HTML from elsewhere: cleaned as such, nothing else is read into them. Rendered or refused within 100 ms.</summary>
public static class ImportedHtml
{
    /// <summary>UTF-16 code units of source.</summary>
    public const int MaxLength = 120_000;

    public static Rendering Render(string source)
    {
        if (source.Length > MaxLength)
            return Rendering.Refused(MarkupRefusal.TooLong);
        var html = Sanitizer.Clean(BalancedHtml.Of(source), SanitizerPolicy.Imported);
        return html.Length > Markdown.MaxOutput ? Rendering.Refused(MarkupRefusal.OutputTooLarge) : new Rendering(html, null, [], []);
    }
}
