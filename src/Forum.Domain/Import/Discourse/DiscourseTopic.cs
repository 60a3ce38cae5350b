namespace Forum.Domain.Import.Discourse;

/// <summary>A line of topics.jsonl.</summary>
/// <param name="IsListed">Neither a private message nor kept out of the lists.</param>
/// <param name="PostsCount">How many posts the source says there are, small actions among them; null where it doesn't say.</param>
internal sealed record DiscourseTopic(
    long Id,
    string Title,
    long? Category,
    bool IsLocked,
    bool IsPinned,
    bool IsListed,
    int? PostsCount,
    int? AcceptedNumber,
    IReadOnlyList<string> Tags,
    string Place
)
{
    /// <summary>Its posts by their numbers.</summary>
    public SortedList<int, DiscoursePost> Posts { get; } = [];

    public int SmallActions => Posts.Values.Count(p => p.Kind == DiscourseKind.SmallAction);

    public int Whispers => Posts.Values.Count(p => p.Kind == DiscourseKind.Whisper);

    public static DiscourseTopic Of(JsonRecord line) =>
        new(
            line.Number("id"),
            Named(line),
            line.OptionalNumber("category_id"),
            line.Flag("closed") || line.Flag("archived"),
            line.Flag("pinned"),
            line.OptionalText("archetype") is null or "regular" && line.Flag("visible", absent: true),
            line.Count("posts_count"),
            line.Count("accepted_answer_post_number"),
            line.Texts("tags"),
            $"{line.File}, line {line.Line}"
        );

    private static string Named(JsonRecord line)
    {
        var title = line.Text("title");
        return title.Trim().Length > 0 ? title : throw line.Refused("title", "a title", "blanks");
    }
}
