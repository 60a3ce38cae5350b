namespace Forum.Domain.Import;

/// <summary>Some posts of one thread that follow one another.</summary>
internal sealed record ImportPart(SourceThread Thread, IReadOnlyList<SourcePost> Posts);

/// <summary>Divides a community into portions that are each written within some 50 ms. It depends on the source alone.</summary>
internal static class ImportBatches
{
    private const int Posts = 150;
    private const int Characters = 400_000;

    public static IEnumerable<List<ImportPart>> Of(IReadOnlyList<SourceThread> threads)
    {
        var (batch, posts, characters) = (new List<ImportPart>(), 0, 0);
        foreach (var part in threads.SelectMany(Parts))
        {
            var length = part.Posts.Sum(p => p.Text.Length);
            if (batch.Count > 0 && (posts + part.Posts.Count > Posts || characters + length > Characters))
            {
                yield return batch;
                (batch, posts, characters) = ([], 0, 0);
            }
            batch.Add(part);
            (posts, characters) = (posts + part.Posts.Count, characters + length);
        }
        if (batch.Count > 0)
            yield return batch;
    }

    private static IEnumerable<ImportPart> Parts(SourceThread thread) => thread.Posts.Chunk(Posts).Select(posts => new ImportPart(thread, posts));
}
