namespace Forum.Domain.Import.Discourse;

/// <summary>A post's source in Discourse's dialect (Markdown with BBCode, HTML and <c>:emoji:</c>) in ours.</summary>
internal static class DiscourseText
{
    /// <param name="raw">As it was typed there.</param>
    /// <param name="uploadOf">The web address of an <c>upload://</c>, or null.</param>
    /// <param name="postOf">The post of a topic by its number, where it is here.</param>
    /// <exception cref="Markup.MarkupRefusedException">The text costs more to read than any post may.</exception>
    public static string Convert(string raw, Func<string, string?> uploadOf, Func<int, int, DiscoursePost?> postOf)
    {
        var parts = new PartReader(SourceLink.Without(raw).ReplaceLineEndings("\n"), uploadOf).Read();
        return HardBreaks.Keep(new MarkdownWriter(postOf).Write(TagTree.Of(parts)));
    }
}
