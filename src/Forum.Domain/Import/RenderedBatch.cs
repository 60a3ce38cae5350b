namespace Forum.Domain.Import;

/// <summary>A portion whose texts are rendered, outside any transaction.</summary>
/// <param name="Size">How many posts it had before those that are in were taken out.</param>
/// <param name="Plain">How many texts could only be shown as plain words.</param>
internal sealed record RenderedBatch(IReadOnlyList<ImportPart> Parts, IReadOnlyDictionary<string, RenderedPost> Texts, int Size, int Plain)
{
    public static RenderedBatch Of(IReadOnlyList<ImportPart> parts, int size, ImportedIds ids)
    {
        var rendered = parts.SelectMany(part => part.Posts).AsParallel().Select(post => RenderedPost.Of(post, ids)).ToList();
        return new RenderedBatch(parts, rendered.ToDictionary(r => r.Source.Id, StringComparer.Ordinal), size, rendered.Count(r => r.IsPlain));
    }
}

/// <param name="Text">Its source, with the addresses that linked posts have here.</param>
internal sealed record RenderedPost(SourcePost Source, string PublicId, string Text, string Html, bool IsPlain)
{
    public static RenderedPost Of(SourcePost post, ImportedIds ids)
    {
        var id = ids.Of(ImportedKind.Post, post.Id);
        var text = SourceLink.Resolve(post.Text, linked => ids.Of(ImportedKind.Post, linked));
        var (html, isPlain) = SourceText.Render(text, post.Format, id);
        return new RenderedPost(post, id, text, html, isPlain);
    }
}
