using Forum.Domain.Moderation.Flags;

namespace Forum.Domain.Export.Format;

internal static class FlagRecords
{
    public static readonly RecordKind Flags = new(
        "flags",
        typeof(Flag),
        "A member's report of a post. Only the member and those who review ever saw it.",
        [
            RecordField.To(nameof(Flag.PostId), "posts", "The post."),
            RecordField.To(nameof(Flag.MemberId), "members", "Who reported it."),
            RecordField.Of(nameof(Flag.Reason), "What is wrong with the post."),
            RecordField.Of(nameof(Flag.Note), "What they said to it; plain text, may be empty."),
            RecordField.Of(nameof(Flag.At), "When."),
            RecordField.Of(nameof(Flag.SettledAt), "When it was decided; null while it is open."),
            RecordField.Of(nameof(Flag.Outcome), "What was decided; null while it is open."),
            RecordField.To(nameof(Flag.ActId), "acts", "The act that settled it; null while it is open."),
        ]
    );
}
