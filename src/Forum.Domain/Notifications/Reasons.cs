using Forum.Domain.Moderation.Flags;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Notifications;

/// <summary>Whom a fact concerns and why: for each member the bits of all reasons that hold. Whether they may or want to know comes later.</summary>
internal sealed class Reasons
{
    private readonly SortedDictionary<long, int> byMember = [];

    /// <summary>In the order of their ids.</summary>
    public IReadOnlyDictionary<long, int> ByMember => byMember;

    /// <param name="isEdit">Followers were told when it was written; only those are told whom the change speaks to.</param>
    public static async Task<Reasons> Of(ForumDb db, ToldFact fact, bool isEdit, Addressees addressees, CancellationToken ct)
    {
        var reasons = new Reasons();
        if (fact.Fact == Fact.AnswerAccepted)
            reasons.Add(NoticeKind.Accepted, [fact.AuthorId]);
        else if (fact.Fact == Fact.FlagsSettled)
            await reasons.AddFlaggers(db, fact, ct);
        else
        {
            reasons.Add(NoticeKind.Mention, await Mentioned(db, addressees, ct));
            reasons.Add(NoticeKind.Quote, await Quoted(db, addressees, ct));
            if (!isEdit && fact.StartsThread)
                reasons.Add(NoticeKind.NewThread, await FollowersOfPlace(db, fact, ct));
            else if (!isEdit && fact.IsComment)
                // A few words to one person: the others in the thread needn't hear of it.
                reasons.Add(NoticeKind.Reply, [fact.AnsweredAuthorId ?? fact.ThreadAuthorId]);
            else if (!isEdit)
                await reasons.AddForReply(db, fact, ct);
        }
        if (fact.Fact != Fact.FlagsSettled)
            reasons.byMember.Remove(fact.DoerId);
        return reasons;
    }

    /// <summary>Nobody is told of what was undone meanwhile.</summary>
    private async Task AddFlaggers(ForumDb db, ToldFact fact, CancellationToken ct)
    {
        var settled = await db
            .Flags.Where(f => f.PostId == fact.PostId && f.SettledAt == fact.At)
            .Select(f => new { f.MemberId, f.Outcome })
            .ToListAsync(ct);
        foreach (var outcome in settled.ToLookup(f => f.Outcome, f => f.MemberId))
            Add(outcome.Key == FlagOutcome.Upheld ? NoticeKind.FlagUpheld : NoticeKind.FlagRejected, outcome);
    }

    private async Task AddForReply(ForumDb db, ToldFact fact, CancellationToken ct)
    {
        Add(NoticeKind.Reply, [fact.ThreadAuthorId, fact.AnsweredAuthorId ?? fact.ThreadAuthorId]);
        Add(
            NoticeKind.FollowedThread,
            await db.Subscriptions.Where(s => s.ThreadId == fact.ThreadId && s.Stance == Stance.Follow).Select(s => s.MemberId).ToListAsync(ct)
        );
    }

    private void Add(NoticeKind kind, IEnumerable<long> members)
    {
        foreach (var member in members)
            byMember[member] = byMember.GetValueOrDefault(member) | NoticeSettings.Bit(kind);
    }

    private static async Task<List<long>> Mentioned(ForumDb db, Addressees addressees, CancellationToken ct) =>
        addressees.Names.Count == 0
            ? []
            : await db.Members.Where(m => addressees.Names.Contains(m.FoldedName) && m.LeftAt == null).Select(m => m.Id).ToListAsync(ct);

    private static async Task<List<long>> Quoted(ForumDb db, Addressees addressees, CancellationToken ct) =>
        addressees.Posts.Count == 0 ? [] : await db.Posts.Where(p => addressees.Posts.Contains(p.PublicId)).Select(p => p.AuthorId).ToListAsync(ct);

    private static Task<List<long>> FollowersOfPlace(ForumDb db, ToldFact fact, CancellationToken ct) =>
        db
            .Subscriptions.Where(s => s.Stance == Stance.Follow)
            .Where(s => s.BoardId == fact.BoardId || (s.Tag != null && fact.Tags.Contains(s.Tag)))
            .Select(s => s.MemberId)
            .Distinct()
            .ToListAsync(ct);
}
