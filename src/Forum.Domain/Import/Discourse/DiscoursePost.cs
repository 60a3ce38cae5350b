namespace Forum.Domain.Import.Discourse;

/// <summary>A line of posts.jsonl.</summary>
/// <param name="Raw">As it was typed; null where the source has only the HTML.</param>
/// <param name="Cooked">Discourse's own HTML of it; empty where it isn't needed any more.</param>
internal sealed record DiscoursePost(
    long Id,
    long Topic,
    int Number,
    int? ReplyTo,
    DiscourseKind Kind,
    long? AuthorId,
    string? AuthorName,
    DateTime At,
    DateTime? EditedAt,
    int Likes,
    bool IsHidden,
    string? Raw,
    string Cooked,
    string Place
)
{
    public bool IsKept => Kind is DiscourseKind.Regular or DiscourseKind.ModeratorAction;

    public static DiscoursePost Of(JsonRecord line)
    {
        var (raw, cooked, isHidden) = (line.OptionalText("raw"), line.OptionalText("cooked") ?? "", line.Flag("hidden"));
        var post = new DiscoursePost(
            line.Number("id"),
            line.Number("topic_id"),
            NumberOf(line),
            line.Count("reply_to_post_number"),
            KindOf(line),
            line.OptionalNumber("user_id"),
            line.OptionalText("username"),
            line.Time("created_at"),
            line.Count("version") > 1 ? line.OptionalTime("updated_at") : null,
            line.Count("likes") ?? 0,
            isHidden,
            raw,
            DiscoursePostText.NeedsCooked(raw, isHidden) ? cooked : "",
            $"{line.File}, line {line.Line}"
        );
        return post switch
        {
            { ReplyTo: { } target } when target >= post.Number => throw line.Refused(
                "reply_to_post_number",
                $"the number of an earlier post than {post.Number}",
                $"{target}"
            ),
            { IsKept: true, Raw: null, Cooked: "" } => throw line.Refused("raw", "a text there or in \"cooked\"", "neither"),
            _ => post,
        };
    }

    private static int NumberOf(JsonRecord line) =>
        line.Number("post_number") is >= 1 and <= 10_000_000 and var number
            ? (int)number
            : throw line.Refused("post_number", "a number from 1", $"{line.Number("post_number")}");

    private static DiscourseKind KindOf(JsonRecord line) =>
        line.OptionalNumber("post_type") is not { } type ? DiscourseKind.Regular
        : type is >= 1 and <= 4 ? (DiscourseKind)type
        : throw line.Refused("post_type", "a number from 1 to 4", $"{type}");
}

/// <summary>Discourse's <c>post_type</c>.</summary>
internal enum DiscourseKind
{
    Regular = 1,
    ModeratorAction = 2,

    /// <summary>"Closed this topic": what happened, without words of anybody.</summary>
    SmallAction = 3,

    /// <summary>For staff alone.</summary>
    Whisper = 4,
}
