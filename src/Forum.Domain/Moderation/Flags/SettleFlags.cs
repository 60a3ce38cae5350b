using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Moderation.Flags;

public static class SettleFlags
{
    /// <summary>
    /// Decides about all open flags on a post at once. Upholding them takes a reason, and does nothing to the post: hiding or deleting it is an
    /// act of its own. The record tells nothing of who flagged.
    /// </summary>
    /// <param name="seen">What was decided about, see <see cref="FlagLine.Seen"/>; null is whatever there is.</param>
    /// <returns>The public id of the recorded act.</returns>
    public static Task<Outcome<string>> Run(
        ForumDb db,
        Actor actor,
        string postId,
        bool uphold,
        string reason,
        CancellationToken ct,
        string? seen = null
    ) =>
        db.Write<Outcome<string>>(
            actor,
            async actor =>
            {
                var (post, absent) = await Find(db, actor, postId, nameof(SettleFlags), ct);
                if (post is null)
                    return absent!;
                var open = await db.Flags.Where(f => f.PostId == post.Id && f.SettledAt == null).ToListAsync(ct);
                var decision = FlagPermits.Review(actor, post.Thread.Place, post.AuthorId, open.Exists(f => f.MemberId == actor.MemberId), db.Now);
                if (decision.Refuses(out var why))
                    return why;
                if (open.Count == 0)
                    return Denial.AlreadyDone;
                if (seen is not null && seen != FlagLine.Seen(open.Select(f => (f.At, f.Reason, f.Note))))
                    return new Problem("Reason", ProblemKind.MoreFlags);
                if (ActRecord.ReasonProblem(reason, required: uphold) is { } problem)
                    return problem;
                var kind = uphold ? ActKind.UpholdFlags : ActKind.RejectFlags;
                var act = db.Record(actor, decision, kind, Power.ReviewFlags, post.Thread.AsObject() with { PostId = post.Id }, reason)!;
                await db.Save(ct);
                open.ForEach(f => f.Settle(uphold ? FlagOutcome.Upheld : FlagOutcome.Rejected, act.Id, act.At));
                Consequences.Of(db, new FlagsSettled(post.Id, act.At));
                return act.PublicId;
            },
            ct
        );

    /// <summary>Inside the transaction that deletes a post by power: what others reported of it is upheld.</summary>
    internal static async Task ByDeletion(ForumDb db, PostTakenOut fact, CancellationToken ct)
    {
        var open = await db.Flags.Where(f => f.PostId == fact.PostId && f.SettledAt == null && f.MemberId != fact.ById).ToListAsync(ct);
        if (open.Count == 0)
            return;
        open.ForEach(f => f.Settle(FlagOutcome.Upheld, fact.Act.Id, fact.Act.At));
        Consequences.Of(db, new FlagsSettled(fact.PostId, fact.Act.At));
    }

    /// <summary>Opens again what an act settled, but for those who have flagged the post anew since, or have left.</summary>
    internal static Task<Outcome<string>> Undo(ForumDb db, Actor actor, string actId, string postId, string reason, CancellationToken ct) =>
        db.Write<Outcome<string>>(
            actor,
            async actor =>
            {
                var (post, absent) = await Find(db, actor, postId, nameof(SettleFlags) + "Undo", ct);
                if (post is null)
                    return absent!;
                var settled = await db.Flags.Where(f => db.Acts.Any(a => a.Id == f.ActId && a.PublicId == actId)).ToListAsync(ct);
                var decision = FlagPermits.Review(actor, post.Thread.Place, post.AuthorId, settled.Exists(f => f.MemberId == actor.MemberId), db.Now);
                if (decision.Refuses(out var why))
                    return why;
                if (ActRecord.ReasonProblem(reason) is { } problem)
                    return problem;
                var anew = await db.Flags.Where(f => f.PostId == post.Id && f.SettledAt == null).Select(f => f.MemberId).ToListAsync(ct);
                settled.RemoveAll(f => anew.Contains(f.MemberId));
                if (settled.Count == 0)
                    return Denial.CannotBeUndone;
                settled.ForEach(f => f.Reopen());
                await Consequences.Of(db, new FlagsOpened(post.Id, [.. settled.Select(f => f.MemberId)]), ct);
                var on = post.Thread.AsObject() with { PostId = post.Id };
                return db.Record(actor, decision, ActKind.ReopenFlags, Power.ReviewFlags, on, reason)!.PublicId;
            },
            ct
        );

    private static async Task<(Post? Post, Outcome<string>? Absent)> Find(
        ForumDb db,
        Actor actor,
        string postId,
        string surface,
        CancellationToken ct
    )
    {
        var post = await PostDeed.Find(db, actor, postId, surface, ct);
        var absent = PostDeed.Absent<string>(post, actor);
        if (post is null || absent is Outcome<string>.NotFound)
            return (null, new Outcome<string>.NotFound());
        if (PostDeed.IsDeleted(post))
            return (null, new Outcome<string>.Gone());
        return FlagPermits.Reads(actor, post.Thread.Place, absent is null, db.Now) ? (post, null) : (null, absent);
    }
}

internal sealed record FlagsSettled(long PostId, DateTime At);
