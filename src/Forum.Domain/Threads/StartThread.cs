using Forum.Domain.Boards;
using Forum.Domain.Markup;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Threads.Drafts;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Threads;

public static class StartThread
{
    /// <returns>The new thread's public id. The same submission by the same author gives the thread that it made the first time.</returns>
    public static async Task<Outcome<string>> Run(ForumDb db, Actor actor, string boardId, ThreadForm form, CancellationToken ct)
    {
        var postId = db.Entropy.Id();
        var (tags, problems) = form.Check();
        var (rendering, problem) = PostText.Render(form.Text, postId);
        if (problem is not null)
            problems.Add(problem);
        return await db.Write<Outcome<string>>(
            actor,
            async actor =>
            {
                var board = await db.Boards.VisibleTo(actor).SingleOrDefaultAsync(b => b.PublicId == boardId, ct);
                if (board is null)
                    return new Outcome<string>.NotFound();
                if (BoardPermits.Start(actor, board.Formats, form.Format).Refuses(out var why))
                    return why;
                if (problems.Count > 0)
                    return problems;
                if (await Submissions.Find(db, actor, form.Submission, ct) is { } earlier)
                    return earlier.ThreadId;
                if (await FirstPosts.TooMany(db, actor, board.PlaceOfThreads, ct))
                    return Denial.TooManyToday;
                var state = await FirstPosts.StateFor(db, actor, board.PlaceOfThreads, board.ReviewersId is not null, ct);
                var author = actor.MemberId!.Value;
                var thread = new Thread(db.Entropy.Id(), board, form.Format, form.Title!.Trim(), form.Language ?? "en", author, db.Now, state);
                thread.Rename(thread.Title, tags);
                var post = new Post(postId, thread, author, Submissions.Key(form.Submission, postId), db.Now, state);
                post.Write(new Revision(1, form.Text!, author, db.Now), rendering!.Html!, Markdown.PipelineVersion);
                thread.Append(post);
                db.Add(post);
                await db.Save(ct);
                await Consequences.Of(db, new ThreadStarted(actor, thread, post), ct);
                await Consequences.Of(db, new DraftSent(actor, DraftKind.Thread, board.PublicId), ct);
                return thread.PublicId;
            },
            ct
        );
    }
}

internal sealed record ThreadStarted(Actor By, Thread Thread, Post Post);
