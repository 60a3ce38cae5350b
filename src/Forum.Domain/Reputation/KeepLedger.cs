using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Reputation;

/// <summary>Makes the ledgers of some members what the points say, inside a transaction.</summary>
internal static class KeepLedger
{
    /// <param name="members">Who are here still.</param>
    /// <returns>How many lines came, went or became others.</returns>
    public static async Task<int> Of(ForumDb db, IReadOnlyCollection<long> members, CancellationToken ct)
    {
        var names = await db.Members.Where(m => members.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.PublicId, ct);
        var ids = await LineId.Of(db, ct);
        var due = (await LedgerFacts.Of(db, names, ct)).ToDictionary(ids.For);
        var there = await db.LedgerLines.AsNoTracking().Where(l => members.Contains(l.MemberId)).ToListAsync(ct);
        var gone = there.Where(line => !due.ContainsKey(line.PublicId)).Select(line => line.Id).ToList();
        var others = there.Where(line => due.TryGetValue(line.PublicId, out var entry) && !line.Is(entry)).Select(line => line.Id).ToList();
        if (gone.Count > 0)
            await db.LedgerLines.Where(l => gone.Contains(l.Id)).ExecuteDeleteAsync(ct);
        if (others.Count > 0)
            foreach (var line in await db.LedgerLines.AsTracking().Where(l => others.Contains(l.Id)).ToListAsync(ct))
                line.Become(due[line.PublicId]);
        var kept = there.Select(line => line.PublicId).ToHashSet();
        var made = due.Where(entry => !kept.Contains(entry.Key)).ToList();
        foreach (var (id, entry) in made)
            db.Add(new LedgerLine(id, entry));
        return gone.Count + others.Count + made.Count;
    }
}
