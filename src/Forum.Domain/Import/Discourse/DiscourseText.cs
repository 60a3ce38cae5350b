namespace Forum.Domain.Import.Discourse;

/// <summary>A post's source in Discourse's dialect (Markdown with BBCode, HTML and <c>:emoji:</c>) in ours.</summary>
internal static class DiscourseText
{
    /// <param name="raw">As it was typed there.</param>
    /// <param name="uploadOf">The web address of an <c>upload://</c>, or null.</param>
    /// <param name="isKnown">Whether a topic has a post of that number here.</param>
    /// <exception cref="Markup.MarkupRefusedException">The text costs more to read than any post may.</exception>
    public static string Convert(string raw, Func<string, string?> uploadOf, Func<int, int, bool> isKnown)
    {
        var parts = new PartReader(raw.ReplaceLineEndings("\n"), uploadOf).Read();
        return HardBreaks.Keep(new MarkdownWriter(isKnown).Write(TagTree.Of(parts)));
    }
}
