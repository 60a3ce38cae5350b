using System.Globalization;
using Forum.Domain.Boards;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Threads;

/// <summary>What somebody wants to make a thread of.</summary>
/// <param name="Posts">The public ids of replies in a thread.</param>
/// <param name="Board">The public id of the board for the new thread.</param>
public sealed record SplitForm(IReadOnlyCollection<string> Posts, string? Title, string? Board, string? Reason);

public static class SplitThread
{
    /// <summary>
    /// Makes a new thread out of replies of another, on a board that the actor sees and holds the power on too; it gets that board's audience. The
    /// oldest of them opens it, and its author is the thread's. Their comments come along; the tags are those of the thread that they leave.
    /// </summary>
    /// <returns>The public id of the recorded act.</returns>
    public static Task<Outcome<string>> Run(ForumDb db, Actor actor, string threadId, SplitForm form, CancellationToken ct) =>
        new ThreadDeed(ActKind.SplitThread, Power.MergeThread, form.Reason ?? "").Run(
            db,
            actor,
            threadId,
            async (thread, actor) =>
            {
                if (thread.State != PostState.Visible)
                    return new Outcome<ActObject>.Gone();
                var problems = new ThreadForm(form.Title, null, null, thread.Format, null, null).Check().Problems;
                var chosen = await Chosen(db, thread, form, problems, ct);
                var board = await db.Boards.VisibleTo(actor).SingleOrDefaultAsync(b => b.PublicId == form.Board, ct);
                if (board is null)
                    problems.Add(new Problem("Board", ProblemKind.Unknown));
                // What one member alone was to see would be shown to another.
                if (board?.AuthorAudienceId is not null && thread.OwnerId is { } owner && chosen.Count > 0 && chosen[0].AuthorId != owner)
                    problems.Add(new Problem("Board", ProblemKind.SomebodysOwn));
                if (problems.Count > 0)
                    return problems;
                var place = board!.PlaceOfThreads with { Tags = TagNames.OfLine(thread.TagLine) };
                var there = ThreadPermits.Merge(actor, place, db.Now);
                if (there.Refuses(out var why))
                    return why;
                return await Split(db, thread, board, form.Title!.Trim(), chosen, ct) with { Other = OtherGround.Of(there, place) };
            },
            ct
        );

    private static async Task<List<ChosenPost>> Chosen(ForumDb db, Thread thread, SplitForm form, List<Problem> problems, CancellationToken ct)
    {
        string[] ids = [.. form.Posts.Distinct()];
        if (ids.Length == 0)
            problems.Add(new Problem("Posts", ProblemKind.Required));
        if (ids.Length > MovedPosts.Most)
            problems.Add(new Problem("Posts", ProblemKind.TooManyPosts, MovedPosts.Most));
        if (ids.Length is 0 or > MovedPosts.Most)
            return [];
        var chosen = await db
            .Posts.Where(p => p.ThreadId == thread.Id && ids.Contains(p.PublicId) && p.Number > 1 && p.State == PostState.Visible)
            .OrderBy(p => p.Number)
            .Select(p => new ChosenPost(p.Id, p.AuthorId, p.CreatedAt, p.Score))
            .ToListAsync(ct);
        if (chosen.Count < ids.Length)
            problems.Add(new Problem("Posts", ProblemKind.PostsChanged));
        return chosen;
    }

    private static async Task<ActObject> Split(
        ForumDb db,
        Thread thread,
        Board board,
        string title,
        IReadOnlyList<ChosenPost> chosen,
        CancellationToken ct
    )
    {
        var (opening, posts) = (chosen[0], await MovedPosts.WithComments(db, [.. chosen.Select(p => p.Id)], ct));
        var made = new Thread(
            db.Entropy.Id(),
            board,
            FormatOn(board, thread),
            title,
            thread.Language,
            opening.AuthorId,
            opening.CreatedAt,
            PostState.Visible
        );
        made.Rename(title, TagNames.OfLine(thread.TagLine));
        made.Scored(opening.Score);
        db.Add(made);
        await db.Save(ct);
        await MovedPosts.Open(db, made, opening.Id, posts, ct);
        await MovedPosts.CutReplies(db, thread, made, ct);
        if (thread.AcceptedPostId is { } accepted && posts.Contains(accepted))
            thread.Accept(null);
        await Consequences.Of(db, new PostsMoved(thread, made, posts), ct);
        await Consequences.Of(db, new ThreadSplit(thread, made), ct);
        // Whoever sees the record must have been able to see both places.
        return thread.AsObject() with
        {
            BoardId = board.Id,
            PostId = opening.Id,
            Before = chosen.Count.ToString(CultureInfo.InvariantCulture),
            After = made.PublicId,
        };
    }

    /// <summary>That of the thread, where the board offers it.</summary>
    private static ThreadFormats FormatOn(Board board, Thread thread) =>
        board.Formats.HasFlag(thread.Format) ? thread.Format
        : board.Formats.HasFlag(ThreadFormats.Discussion) ? ThreadFormats.Discussion
        : ThreadFormats.Question;

    private sealed record ChosenPost(long Id, long AuthorId, DateTime CreatedAt, int Score);
}

/// <summary>A thread was made out of posts of another, and its readers go on reading there.</summary>
internal sealed record ThreadSplit(Thread From, Thread Made);
