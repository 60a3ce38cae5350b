using Forum.Domain.Markup;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Threads.Drafts;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Threads;

/// <summary>What somebody typed in answer; <paramref name="ReplyTo"/> is the id of the post in the same thread that it answers.</summary>
public sealed record ReplyForm(string? Text, string? ReplyTo, bool Official, string? Submission);

public static class WriteReply
{
    private static readonly PreparedQuery<IReadOnlyCollection<long>, long, string, Thread> Threads = new(
        (db, audiences, me, id) => db.Threads.VisibleTo(audiences, me).Where(t => t.PublicId == id.Value).Include(t => t.Board)
    );

    /// <returns>The new post's public id. The same submission by the same author gives the post that it made the first time.</returns>
    public static async Task<Outcome<string>> Run(ForumDb db, Actor actor, string threadId, ReplyForm form, CancellationToken ct)
    {
        var postId = db.Entropy.Id();
        var (rendering, problem) = PostText.Render(form.Text, postId);
        return await db.Write<Outcome<string>>(
            actor,
            async actor =>
            {
                // To guests, who have no number, no thread is their own.
                var thread = await Threads.Run(db, actor.Audiences, actor.MemberId ?? 0, threadId).SingleOrDefaultAsync(ct);
                if (thread is null)
                    return new Outcome<string>.NotFound();
                db.Track(thread);
                if (await Submissions.Find(db, actor, form.Submission, ct) is { } earlier)
                    return earlier.PostId;
                if (ThreadPermits.Reply(actor, thread.IsLocked).Refuses(out var why))
                    return why;
                if (problem is not null)
                    return problem;
                if (await FirstPosts.TooMany(db, actor, thread.Place, ct))
                    return Denial.TooManyToday;
                var post = await Compose(db, actor, thread, form, postId, rendering!, ct);
                if (form.Official && await Officially(db, actor, thread, post, ct) is { } refused)
                    return refused;
                await Consequences.Of(db, new ReplyWritten(actor, thread, post), ct);
                await Consequences.Of(db, new DraftSent(actor, DraftKind.Reply, thread.PublicId), ct);
                return post.PublicId;
            },
            ct
        );
    }

    private static async Task<Post> Compose(
        ForumDb db,
        Actor actor,
        Thread thread,
        ReplyForm form,
        string postId,
        Rendering rendering,
        CancellationToken ct
    )
    {
        var (author, state) = (actor.MemberId!.Value, await FirstPosts.StateFor(db, actor, thread.Place, thread.OwnerId is not null, ct));
        var post = new Post(postId, thread, author, Submissions.Key(form.Submission, postId), db.Now, state);
        post.Write(new Revision(1, form.Text!, author, db.Now), rendering.Html!, Markdown.PipelineVersion);
        if (!string.IsNullOrEmpty(form.ReplyTo))
            post.AnswerTo(await Answered(db, thread, form.ReplyTo, ct));
        if (state == PostState.Visible)
            thread.Append(post);
        db.Add(post);
        return post;
    }

    /// <summary>A post that has a number; whoever answers a comment answers the post that it stands under.</summary>
    private static Task<Post?> Answered(ForumDb db, Thread thread, string postId, CancellationToken ct) =>
        db
            .Posts.Where(p => p.ThreadId == thread.Id && p.Number != null)
            .SingleOrDefaultAsync(
                p =>
                    p.PublicId == postId
                    || db.Posts.Any(c => c.PublicId == postId && c.IsComment && c.State == PostState.Visible && c.ReplyToId == p.Id),
                ct
            );

    private static async Task<Denial?> Officially(ForumDb db, Actor actor, Thread thread, Post post, CancellationToken ct)
    {
        var decision = ThreadPermits.SpeakOfficially(actor, thread.Place, db.Now);
        if (decision.Refuses(out var why))
            return why;
        post.SpeakOfficially();
        // The record names its number.
        await db.Save(ct);
        var on = thread.AsObject() with { PostId = post.Id };
        db.Record(actor, decision, ActKind.SpeakOfficially, Power.SpeakOfficially, on, "");
        return null;
    }
}

internal sealed record ReplyWritten(Actor By, Thread Thread, Post Post);
