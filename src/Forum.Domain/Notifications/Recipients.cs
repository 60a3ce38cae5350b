using Forum.Domain.Audiences;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Notifications;

/// <summary>Of those whom a fact concerns: who may see it now, wants to know, has not muted it and was not told before.</summary>
internal static class Recipients
{
    public static async Task<List<(long MemberId, NoticeKind Kind)>> Of(
        ForumDb db,
        ToldFact fact,
        IReadOnlyDictionary<long, int> reasons,
        CancellationToken ct
    )
    {
        long[] concerned = [.. reasons.Keys];
        var able = await Able(db, fact, concerned, ct);
        var unwanted = await db.NoticeSettings.Where(s => concerned.Contains(s.MemberId)).ToDictionaryAsync(s => s.MemberId, s => s.Unwanted, ct);
        var told = await db
            .Notices.Where(n => n.PostId == fact.PostId && n.Fact == fact.Fact && concerned.Contains(n.MemberId))
            .Select(n => n.MemberId)
            .ToListAsync(ct);
        // Whoever reported a post asked for an answer, though they want to hear no more of its thread.
        var muting = fact.Fact == Fact.FlagsSettled ? [] : await Muting(db, fact, concerned, ct);
        return
        [
            .. able.Except(told)
                .Where(id => !muting.Contains(id))
                .Select(id => (id, Wanted: reasons[id] & ~unwanted.GetValueOrDefault(id)))
                .Where(member => member.Wanted != 0)
                .Order()
                .Select(member => (member.id, (NoticeKind)System.Numerics.BitOperations.TrailingZeroCount(member.Wanted))),
        ];
    }

    /// <summary>Who is in the thread's audience, and its author where they see it beside that.</summary>
    private static async Task<List<long>> Able(ForumDb db, ToldFact fact, long[] concerned, CancellationToken ct)
    {
        var able = db.Members.Where(m => concerned.Contains(m.Id)).In(db, fact.AudienceId, db.Now);
        if (fact.AuthorAudienceId is { } audience && concerned.Contains(fact.ThreadAuthorId))
            able = able.Union(db.Members.Where(m => m.Id == fact.ThreadAuthorId).In(db, audience, db.Now));
        return await able.Select(m => m.Id).ToListAsync(ct);
    }

    private static async Task<HashSet<long>> Muting(ForumDb db, ToldFact fact, long[] concerned, CancellationToken ct)
    {
        var said = await db
            .Subscriptions.Where(s => concerned.Contains(s.MemberId))
            .Where(s => s.ThreadId == fact.ThreadId || s.BoardId == fact.BoardId || (s.Tag != null && fact.Tags.Contains(s.Tag)))
            .Select(s => new
            {
                s.MemberId,
                s.Stance,
                OfThread = s.ThreadId != null,
            })
            .ToListAsync(ct);
        var following = said.Where(s => s.OfThread && s.Stance == Stance.Follow).Select(s => s.MemberId).ToHashSet();
        return [.. said.Where(s => s.Stance == Stance.Mute && (s.OfThread || !following.Contains(s.MemberId))).Select(s => s.MemberId)];
    }
}
