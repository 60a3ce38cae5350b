using Forum.Domain.Markup;
using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Domain.Threads;

/// <summary>The post that somebody is about to comment on.</summary>
public sealed record CommentedPost(string Id, string ThreadId, string ThreadTitle, string Html);

/// <summary>A remark under a post: what a reply may be, in a few words, without a number and without bringing the thread to the top.</summary>
public static class WriteComment
{
    /// <summary>In UTF-16 code units of source.</summary>
    public const int Limit = 600;

    /// <returns>The comment's public id. The same submission by the same author gives the comment that it made the first time.</returns>
    public static async Task<Outcome<string>> Run(ForumDb db, Actor actor, string postId, string? text, string? submission, CancellationToken ct)
    {
        var id = db.Entropy.Id();
        var (rendering, problem) = PostText.Render(text, id);
        problem = LengthProblem(text) ?? problem;
        return await db.Write<Outcome<string>>(
            actor,
            async actor =>
            {
                var found = await Find(db, actor, postId, nameof(WriteComment), ct);
                if (found is not Outcome<Post>.Done(var under))
                    return found.As<string>();
                if (await Submissions.Find(db, actor, submission, ct) is { } earlier)
                    return earlier.PostId;
                if (ThreadPermits.Reply(actor, under.Thread.IsLocked).Refuses(out var why))
                    return why;
                if (problem is not null)
                    return problem;
                if (await FirstPosts.TooMany(db, actor, under.Thread.Place, ct))
                    return Denial.TooManyToday;
                var (author, state) = (
                    actor.MemberId!.Value,
                    await FirstPosts.StateFor(db, actor, under.Thread.Place, under.Thread.OwnerId is not null, ct)
                );
                var comment = new Post(id, under.Thread, author, Submissions.Key(submission, id), db.Now, state);
                comment.CommentOn(under);
                comment.Write(new Revision(1, text!, author, db.Now), rendering!.Html!, Markdown.PipelineVersion);
                db.Add(comment);
                await Consequences.Of(db, new CommentWritten(under.Thread, comment), ct);
                return id;
            },
            ct
        );
    }

    /// <summary>What the form shows; denied to those who couldn't send it.</summary>
    public static async Task<Outcome<CommentedPost>> Begin(ForumDb db, Actor actor, string postId, CancellationToken ct)
    {
        var found = await Find(db, actor, postId, "BeginComment", ct);
        if (found is not Outcome<Post>.Done(var post))
            return found.As<CommentedPost>();
        if (ThreadPermits.Reply(actor, post.Thread.IsLocked).Refuses(out var why))
            return why;
        return new CommentedPost(post.PublicId, post.Thread.PublicId, post.Thread.Title, post.Html);
    }

    internal static Problem? LengthProblem(string? text) => text?.Length > Limit ? new Problem("Text", ProblemKind.TooLong, Limit) : null;

    private static async Task<Outcome<Post>> Find(ForumDb db, Actor actor, string postId, string surface, CancellationToken ct)
    {
        var post = await PostDeed.Find(db, actor, postId, surface, ct);
        if (PostDeed.Absent<Post>(post, actor) is { } absent)
            return absent;
        // What waits for approval takes no comments, and a comment none of its own.
        return post is { Number: not null, State: PostState.Visible, Thread.State: PostState.Visible } ? post : Denial.NoneOnComments;
    }
}

internal sealed record CommentWritten(Thread Thread, Post Comment);
