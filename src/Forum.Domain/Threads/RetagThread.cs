using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Threads;

public static class RetagThread
{
    /// <summary>
    /// Gives a thread other tags and touches nothing else of it. A power over a tag is held under the tags before and after. It makes a revision of
    /// the opening post, so that whoever is just changing title and tags there learns of it before they write over them.
    /// </summary>
    /// <param name="tags">As typed: words with commas or spaces between.</param>
    /// <returns>The public id of the recorded act.</returns>
    public static Task<Outcome<string>> Run(ForumDb db, Actor actor, string threadId, string? tags, string reason, CancellationToken ct) =>
        Become(db, actor, threadId, tags, null, reason, ct);

    /// <summary>Puts back the tags of before an act, unless somebody has changed them since.</summary>
    /// <param name="left">The tags that the act left, with spaces between.</param>
    internal static Task<Outcome<string>> Undo(
        ForumDb db,
        Actor actor,
        string threadId,
        string before,
        string left,
        string reason,
        CancellationToken ct
    ) => Become(db, actor, threadId, before, left, reason, ct);

    private static Task<Outcome<string>> Become(
        ForumDb db,
        Actor actor,
        string threadId,
        string? typed,
        string? left,
        string reason,
        CancellationToken ct
    ) =>
        new ThreadDeed(ActKind.RetagThread, Power.RetagThread, reason).Run(
            db,
            actor,
            threadId,
            async (thread, actor) =>
            {
                var (tags, problems) = TagNames.Check(typed);
                if (problems.Count > 0)
                    return problems;
                var (before, line) = (thread.TagLine, string.Join(' ', tags));
                if (before == line || (left is not null && left != before))
                    return Denial.AlreadyDone;
                var place = thread.Place with { Tags = tags };
                var after = ThreadPermits.Retag(actor, place, db.Now);
                if (after.Refuses(out var why))
                    return why;
                await db.ThreadTags.Where(t => t.ThreadId == thread.Id).LoadAsync(ct);
                await Note(db, actor, thread, reason, ct);
                thread.Retag(tags);
                await Consequences.Of(db, new ThreadRetagged(thread.Id), ct);
                return thread.AsObject() with { Before = before, After = line, Other = OtherGround.Of(after, place) };
            },
            ct
        );

    private static async Task Note(ForumDb db, Actor actor, Thread thread, string reason, CancellationToken ct)
    {
        var opening = await db.Posts.SingleAsync(p => p.ThreadId == thread.Id && p.Number == 1, ct);
        var latest = await db.Revisions.AsNoTracking().SingleAsync(r => r.PostId == opening.Id && r.Number == opening.RevisionNumber, ct);
        var why = reason.Trim();
        var revision = new Revision(
            latest.Number + 1,
            latest.Source,
            actor.MemberId,
            db.Now,
            why.Length > Revision.ReasonLimit ? why[..(Revision.ReasonLimit - 1)].TrimEnd() + "…" : why,
            latest.Format
        );
        revision.Renamed(thread.Title, thread.TagLine);
        opening.WriteAround(revision);
    }
}

/// <summary>A thread has other tags than before.</summary>
internal sealed record ThreadRetagged(long ThreadId);
