using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Notifications;

/// <summary>
/// Turns facts of the outbox into notices. A row goes in the same transaction in which its notices come, so a stop at any moment leaves it told
/// wholly or not at all; and a member is never told of a fact twice, whoever runs this.
/// </summary>
public static class DeliverNotices
{
    /// <summary>So many rows are told in one transaction: who replies meanwhile waits for it.</summary>
    private const int Batch = 6;

    /// <summary>Members who are told in one transaction, so that no writer waits long for it.</summary>
    internal const int Share = 500;

    /// <returns>How many rows were looked at; 0 when there are none.</returns>
    public static async Task<int> Run(ForumDb db, CancellationToken ct)
    {
        var rows = await db.Outbox.OrderBy(r => r.Id).Take(Batch).ToListAsync(ct);
        if (rows.Count == 0)
            return 0;
        var addressees = new Dictionary<long, Addressees>();
        // Parsing can take long; nobody waits for it.
        foreach (var row in rows)
            addressees[row.Id] = row.Fact == Fact.PostWritten ? await AddresseesOf(db, row, ct) : Addressees.None;
        return await db.Write(() => Tell(db, addressees, ct), ct);
    }

    /// <summary>For work that is in a transaction already.</summary>
    internal static async Task<int> Tell(ForumDb db, IReadOnlyDictionary<long, Addressees> addressees, CancellationToken ct)
    {
        long[] ids = [.. addressees.Keys];
        var rows = await db.Outbox.AsTracking().Where(r => ids.Contains(r.Id)).OrderBy(r => r.Id).ToListAsync(ct);
        foreach (var row in rows)
        {
            if (await Tell(db, row, addressees[row.Id], ct))
                await db.Outbox.Where(r => r.Id == row.Id).ExecuteDeleteAsync(ct);
            await db.Save(ct);
        }
        return ids.Length;
    }

    /// <returns>Whether everybody has been told.</returns>
    private static async Task<bool> Tell(ForumDb db, OutboxRow row, Addressees addressees, CancellationToken ct)
    {
        if (await ToldFact.Find(db, row, ct) is not { } fact)
            return true;
        var reasons = (await Reasons.Of(db, fact, row.Edit > 0, addressees, ct)).ByMember;
        var share = reasons.Where(r => r.Key > row.ToldUpTo).Take(Share).ToDictionary();
        await NewNotices.Write(db, fact, row.At, await Recipients.Of(db, fact, share, ct), ct);
        if (share.Count == Share)
        {
            row.Told(share.Keys.Max());
            return false;
        }
        if (row is { Fact: Fact.PostWritten, Edit: 0 })
            await Follow(db, fact, row.At, ct);
        return true;
    }

    /// <summary>Who writes in a thread follows it, unless they said something of it before, or don't want that at all.</summary>
    private static async Task Follow(ForumDb db, ToldFact fact, DateTime at, CancellationToken ct)
    {
        if (await db.NoticeSettings.AnyAsync(s => s.MemberId == fact.AuthorId && !s.FollowsOwn, ct))
            return;
        if (!await db.Subscriptions.AnyAsync(s => s.MemberId == fact.AuthorId && s.ThreadId == fact.ThreadId, ct))
            db.Add(new Subscription(fact.AuthorId, Stance.Follow, at) { ThreadId = fact.ThreadId });
    }

    internal static async Task<Addressees> AddresseesOf(ForumDb db, OutboxRow row, CancellationToken ct)
    {
        var texts = await db
            .Revisions.Where(r => r.PostId == row.PostId && (row.Edit == 0 || r.Number <= row.Edit))
            .OrderByDescending(r => r.Number)
            .Take(2)
            .Select(r => new { r.Source, r.Format })
            .ToListAsync(ct);
        if (texts.Count == 0)
            return Addressees.None;
        var now = Addressees.Of(texts[0].Source, texts[0].Format);
        return (row.Edit > 0 && texts.Count > 1 ? now.Except(Addressees.Of(texts[1].Source, texts[1].Format)) : now).Bounded();
    }
}
