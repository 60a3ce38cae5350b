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
        var prepared = PreparedThread.Of(db, form);
        return await db.Write<Outcome<string>>(
            actor,
            async actor =>
            {
                var started = await Start(db, actor, boardId, prepared, ct);
                if (started is Outcome<string>.Done)
                    await Consequences.Of(db, new DraftSent(actor, DraftKind.Thread, boardId), ct);
                return started;
            },
            ct
        );
    }

    /// <summary>The same inside a transaction; a draft for the board stays.</summary>
    internal static async Task<Outcome<string>> Start(ForumDb db, Actor actor, string boardId, PreparedThread prepared, CancellationToken ct)
    {
        var form = prepared.Form;
        var board = await db.Boards.VisibleTo(actor).SingleOrDefaultAsync(b => b.PublicId == boardId, ct);
        if (board is null)
            return new Outcome<string>.NotFound();
        if (BoardPermits.Start(actor, board.Formats, form.Format).Refuses(out var why))
            return why;
        if (prepared.Problems.Count > 0)
            return prepared.Problems;
        if (await Submissions.Find(db, actor, form.Submission, ct) is { } earlier)
            return earlier.ThreadId;
        if (await FirstPosts.TooMany(db, actor, board.PlaceOfThreads, ct))
            return Denial.TooManyToday;
        var state = await FirstPosts.StateFor(db, actor, board.PlaceOfThreads, board.ReviewersId is not null, ct);
        var author = actor.MemberId!.Value;
        var thread = new Thread(db.Entropy.Id(), board, form.Format, form.Title!.Trim(), form.Language ?? "en", author, db.Now, state);
        thread.Rename(thread.Title, prepared.Tags);
        var post = new Post(prepared.PostId, thread, author, Submissions.Key(form.Submission, prepared.PostId), db.Now, state);
        post.Write(new Revision(1, form.Text!, author, db.Now), prepared.Rendering!.Html!, Markdown.PipelineVersion);
        thread.Append(post);
        db.Add(post);
        await db.Save(ct);
        await Consequences.Of(db, new ThreadStarted(actor, thread, post), ct);
        return thread.PublicId;
    }
}

internal sealed record ThreadStarted(Actor By, Thread Thread, Post Post);
