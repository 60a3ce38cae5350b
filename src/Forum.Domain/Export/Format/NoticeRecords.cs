using Forum.Domain.Notifications;

namespace Forum.Domain.Export.Format;

internal static class NoticeRecords
{
    public static readonly RecordKind Subscriptions = new(
        "subscriptions",
        typeof(Subscription),
        "What a member wants to hear of one thread, board or tag; exactly one of the three is there.",
        [
            RecordField.To(nameof(Subscription.MemberId), "members", "Whose it is."),
            RecordField.To(nameof(Subscription.ThreadId), "threads", "The thread, or null."),
            RecordField.To(nameof(Subscription.BoardId), "boards", "The board, or null."),
            RecordField.Of(nameof(Subscription.Tag), "The tag, on all boards; or null."),
            RecordField.Of(nameof(Subscription.Stance), "Follow: tell me. Mute: spare me."),
            RecordField.Of(nameof(Subscription.At), "Since when."),
        ]
    );

    public static readonly RecordKind Bookmarks = new(
        "bookmarks",
        typeof(Bookmark),
        "A post that a member wants to find again. Only they ever saw it.",
        [
            RecordField.To(nameof(Bookmark.MemberId), "members", "Whose it is."),
            RecordField.To(nameof(Bookmark.PostId), "posts", "The post."),
            RecordField.To(nameof(Bookmark.ThreadId), "threads", "The thread that it stands in."),
            RecordField.Of(nameof(Bookmark.Note), "What they noted about it; may be empty."),
            RecordField.Of(nameof(Bookmark.At), "When it was set."),
            RecordField.Of(nameof(Bookmark.RemovedAt), "When it was removed, as long as that can be taken back; null while it stands."),
        ]
    );

    public static readonly RecordKind Settings = new(
        "notice-settings",
        typeof(NoticeSettings),
        "What a member said about notices. Who said nothing has no line.",
        [
            RecordField.To(nameof(NoticeSettings.MemberId), "members", "The member."),
            RecordField.Of(nameof(NoticeSettings.Unwanted), "The kinds that they don't want.", ValueForms.Bits(typeof(NoticeKind))),
            RecordField.Of(nameof(NoticeSettings.FollowsOwn), "Whether they follow the threads that they write in."),
        ]
    );

    public static readonly RecordKind Notices = new(
        "notices",
        typeof(Notice),
        "Tells one member of one fact. It was only ever shown as long as they saw the post.",
        [
            RecordField.To(nameof(Notice.MemberId), "members", "Who is told."),
            RecordField.Of(nameof(Notice.Fact), "What happened."),
            RecordField.Of(nameof(Notice.Kind), "Why it concerns them."),
            RecordField.To(nameof(Notice.PostId), "posts", "The post."),
            RecordField.To(nameof(Notice.ThreadId), "threads", "The thread that it stands in."),
            RecordField.Of(nameof(Notice.At), "When it happened."),
            RecordField.Of(nameof(Notice.ReadAt), "When they read it; null while they haven't."),
        ]
    );

    public static readonly RecordKind Outbox = new(
        "outbox",
        typeof(OutboxRow),
        "A fact of the last seconds that members are still to be told of.",
        [
            RecordField.Of(nameof(OutboxRow.Fact), "What happened."),
            RecordField.To(nameof(OutboxRow.PostId), "posts", "The post."),
            RecordField.Of(nameof(OutboxRow.Edit), "The revision that may mention somebody new; 0 where the post itself is new."),
            RecordField.Of(nameof(OutboxRow.At), "When it happened."),
            new("toldUpTo", nameof(OutboxRow.ToldUpTo), "Members up to this one, in the order of their lines, have been told; null: nobody yet.")
            {
                Targets = new Dictionary<string, string> { [""] = "members" },
                IsOptional = true,
            },
        ]
    );
}
