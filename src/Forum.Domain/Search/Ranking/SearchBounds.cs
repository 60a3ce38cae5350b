using Forum.Domain.Search.Indexing;

namespace Forum.Domain.Search.Ranking;

/// <summary>What every hit must be and must not be, whatever else is asked of it.</summary>
internal sealed class SearchBounds
{
    private readonly Dictionary<IndexPart, (List<IndexQuestion> Must, List<IndexQuestion> MustNot)> bounds = [];

    public SearchBounds(IReadOnlyList<Asked> asked, IReadOnlyList<AskedForm> unwanted, Narrowing narrowing)
    {
        PostsToo = (asked.Count > 0 || narrowing.IsOfPosts) && !asked.Any(a => a.IsRequired && a.IsOfTitle);
        foreach (var part in Enum.GetValues<IndexPart>())
            bounds[part] = (
                [.. asked.Where(a => a.IsRequired).Select(a => a.Question), .. narrowing.Marks(part)],
                [.. unwanted.Select(form => form.Question), .. narrowing.ExcludedMarks(part)]
            );
    }

    private SearchBounds(bool postsToo) => (PostsToo, bounds[IndexPart.Threads], bounds[IndexPart.Posts]) = (postsToo, ([], []), ([], []));

    /// <summary>No bounds, and only what stands in threads' own rows.</summary>
    public static SearchBounds OfThreads { get; } = new(false);

    /// <summary>Posts that were found by themselves can be hits.</summary>
    public bool PostsToo { get; }

    /// <summary>All of these and the bounds; null where nothing is asked at all.</summary>
    public IndexQuestion? Question(IndexPart part, IReadOnlyList<IndexQuestion> questions)
    {
        var (must, mustNot) = bounds[part];
        IndexQuestion? all = (questions.Count + must.Count) switch
        {
            0 => null,
            1 => questions.Concat(must).First(),
            _ => new IndexQuestion.All([.. questions, .. must]),
        };
        if (all is null || mustNot.Count == 0)
            return all;
        return new IndexQuestion.Without(all, mustNot.Count == 1 ? mustNot[0] : new IndexQuestion.Any(mustNot));
    }
}
