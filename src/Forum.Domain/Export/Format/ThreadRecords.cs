using Forum.Domain.Boards;
using Forum.Domain.Threads;
using Forum.Domain.Threads.Drafts;
using Thread = Forum.Domain.Threads.Thread;

namespace Forum.Domain.Export.Format;

internal static class ThreadRecords
{
    public static readonly RecordKind Threads = new(
        "threads",
        typeof(Thread),
        "A conversation on a board.",
        [
            RecordField.Id("In the thread's address: `/t/{id}`."),
            RecordField.To(nameof(Thread.BoardId), "boards", "Where it stands."),
            RecordField.Audience("Who sees it: always the audience of its board, or that board's reviewers."),
            RecordField.Audience(
                "Where the board has reviewers, the audience in which the author sees it beside them: that of the board, at least Members. Null elsewhere.",
                nameof(Thread.AuthorAudienceId)
            ),
            RecordField.Of(
                nameof(Thread.Format),
                "A discussion, or a question that can have an accepted answer.",
                ValueForms.Word(typeof(ThreadFormats))
            ),
            RecordField.Of(nameof(Thread.Title), "Its title."),
            RecordField.Of(nameof(Thread.Language), "The language that it is written in (BCP 47)."),
            RecordField.To(nameof(Thread.AuthorId), "members", "Who started it."),
            RecordField.Of(nameof(Thread.CreatedAt), "When it was started."),
            RecordField.Of(nameof(Thread.LastPostAt), "When its last visible post was written."),
            RecordField.To(nameof(Thread.LastPosterId), "members", "Who wrote that."),
            RecordField.Of(nameof(Thread.PostCount), "How many posts have a number."),
            RecordField.Of(nameof(Thread.Score), "The opening post's score."),
            RecordField.Of(nameof(Thread.LockedAt), "When it was locked; null where it is open."),
            RecordField.To(nameof(Thread.DuplicateOfId), "threads", "The thread that it was closed for as a duplicate, or null; it is locked then."),
            RecordField.To(
                nameof(Thread.MergedPostId),
                "posts",
                "Where it was merged into another thread: the post that opened it, which stands there now. Null for all others."
            ),
            RecordField.Of(nameof(Thread.PinnedAt), "When it was pinned; null where it isn't."),
            RecordField.Of(nameof(Thread.State), "Held waits for approval, Hidden was taken out of sight by power, Deleted has left."),
            RecordField.To(nameof(Thread.AcceptedPostId), "posts", "The accepted answer among its posts, or null."),
            RecordField.Of(nameof(Thread.TagLine), "Its tags in their order.", ValueForms.Line) with
            {
                Name = "tags",
            },
        ]
    );

    public static readonly RecordKind Posts = new(
        "posts",
        typeof(Post),
        "What one member wrote at one place in a thread. What was typed stands in `revisions.jsonl`.",
        [
            RecordField.Id("In the post's address: `/p/{id}`."),
            RecordField.To(nameof(Post.ThreadId), "threads", "The thread that it stands in."),
            RecordField.Of(nameof(Post.Number), "Its place there, from 1; null for comments, and while it is held or once it has left."),
            RecordField.To(nameof(Post.AuthorId), "members", "Who wrote it."),
            RecordField.Of(nameof(Post.CreatedAt), "When."),
            RecordField.Of(nameof(Post.State), "As of a thread."),
            RecordField.Html(nameof(Post.Html), "The latest revision as it is shown."),
            RecordField.Of(nameof(Post.PipelineVersion), "Which version of the renderer made that HTML."),
            RecordField.Of(nameof(Post.Score), "Its votes, with those of `baseScore`."),
            RecordField.Of(nameof(Post.BaseScore), "Votes that came with an import, whose voters nobody knows; may be negative."),
            RecordField.Of(nameof(Post.IsComment), "A short remark under the post that it answers."),
            RecordField.To(nameof(Post.ReplyToId), "posts", "The post that it answers, or null."),
            RecordField.To(nameof(Post.CameFromId), "threads", "The thread that it stood in until that was merged into its present one, or null."),
            RecordField.Of(nameof(Post.Official), "Whether it speaks for the makers, and says so."),
            RecordField.Of(nameof(Post.RevisionNumber), "The number of the latest revision."),
            RecordField.Of(nameof(Post.EditedAt), "When it was last changed; null where it is as first written."),
            RecordField.Of(nameof(Post.Submission), "The form's one-time word; with the author unique, so that a form sent twice makes one post."),
        ]
    );

    public static readonly RecordKind Revisions = new(
        "revisions",
        typeof(Revision),
        "The source of a post as somebody wrote it.",
        [
            RecordField.To(nameof(Revision.PostId), "posts", "The post."),
            RecordField.Of(nameof(Revision.Number), "From 1, which is as first written."),
            RecordField.Of(nameof(Revision.Source), "What was written."),
            RecordField.Of(nameof(Revision.Format), "What it is written in."),
            RecordField.To(nameof(Revision.EditorId), "members", "Who wrote this revision; null where it was the author or the source doesn't say."),
            RecordField.Of(nameof(Revision.At), "When."),
            RecordField.Of(nameof(Revision.Reason), "Why it was changed; may be empty."),
            RecordField.Of(
                nameof(Revision.TitleBefore),
                "The thread's title before this revision of its opening post changed it; null where it didn't."
            ),
            RecordField.Of(nameof(Revision.TagsBefore), "The same of its tags, with spaces between."),
        ]
    );

    public static readonly RecordKind Votes = new(
        "votes",
        typeof(Vote),
        "A member's thanks for a post.",
        [
            RecordField.To(nameof(Vote.PostId), "posts", "The post."),
            RecordField.To(nameof(Vote.MemberId), "members", "Who thanked."),
            RecordField.Of(nameof(Vote.At), "When."),
        ]
    );

    public static readonly RecordKind ReadMarks = new(
        "read-marks",
        typeof(ReadMark),
        "How far a member has read in a thread.",
        [
            RecordField.To(nameof(ReadMark.MemberId), "members", "The member."),
            RecordField.To(nameof(ReadMark.ThreadId), "threads", "The thread."),
            RecordField.Of(nameof(ReadMark.At), "Posts that were written before this time are read."),
        ]
    );

    public static readonly RecordKind BoardReadMarks = new(
        "board-read-marks",
        typeof(BoardReadMark),
        "A member has marked a whole board as read.",
        [
            RecordField.To(nameof(BoardReadMark.MemberId), "members", "The member."),
            RecordField.To(nameof(BoardReadMark.BoardId), "boards", "The board."),
            RecordField.Of(nameof(BoardReadMark.At), "Whatever was last written there before this time is read."),
        ]
    );

    public static readonly RecordKind Drafts = new(
        "drafts",
        typeof(Draft),
        "What a member has typed and not sent. Nobody else ever saw it.",
        [
            RecordField.Id("Names it."),
            RecordField.To(nameof(Draft.MemberId), "members", "Whose it is."),
            RecordField.Of(nameof(Draft.Kind), "What it is to become: a reply, a thread, or a change of a post."),
            RecordField.Of(nameof(Draft.Place), "The id of the thread, board or post that it is for, which may be gone."),
            RecordField.Of(nameof(Draft.OfOthers), "Whether it began with somebody else's words, as the change of another's post does."),
            RecordField.Of(nameof(Draft.Text), "What was typed."),
            RecordField.Of(nameof(Draft.Title), "The title of a thread; empty for all others."),
            RecordField.Of(nameof(Draft.Tags), "Its tags as typed; empty for all others."),
            RecordField.Of(nameof(Draft.Language), "The language chosen for a thread (BCP 47), or null."),
            RecordField.Of(nameof(Draft.Format), "The format chosen for a thread.", ValueForms.Word(typeof(ThreadFormats))),
            RecordField.Of(nameof(Draft.ReplyTo), "The id of the post that a reply answers, which may be gone; or null."),
            RecordField.Of(nameof(Draft.BasedOn), "The number of the revision that a change began with; 0 for all others."),
            RecordField.Of(nameof(Draft.Reason), "Why a post is changed; may be empty."),
            RecordField.Of(nameof(Draft.SavedAt), "When it was last kept."),
        ]
    );

    public static readonly RecordKind OldAddresses = new(
        "old-addresses",
        typeof(OldAddress),
        "Where a page of an imported community stood at its source. One of the three links says where it is now.",
        [
            RecordField.Of(nameof(OldAddress.Address), "Path and query without the host, such as `/questions/12`."),
            RecordField.To(nameof(OldAddress.ThreadId), "threads", "The thread, or null."),
            RecordField.To(nameof(OldAddress.PostId), "posts", "The post, or null."),
            RecordField.To(nameof(OldAddress.MemberId), "members", "The member, or null."),
        ]
    );
}
