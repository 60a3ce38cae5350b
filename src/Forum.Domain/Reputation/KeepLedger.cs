using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Reputation;

/// <summary>Finds what would make the ledgers of some members what the points say.</summary>
internal static class KeepLedger
{
    /// <param name="members">Who are here still.</param>
    public static async Task<LedgerChanges> Of(ForumDb db, IReadOnlyCollection<long> members, CancellationToken ct)
    {
        var names = await db.Members.Where(m => members.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.PublicId, ct);
        var ids = await LineId.Of(db, ct);
        var due = (await LedgerFacts.Of(db, names, ct)).ToDictionary(ids.For);
        var there = await db.LedgerLines.AsNoTracking().Where(l => members.Contains(l.MemberId)).ToListAsync(ct);
        var kept = there.Select(line => line.PublicId).ToHashSet();
        return new LedgerChanges(
            [.. there.Where(line => !due.ContainsKey(line.PublicId)).Select(line => line.Id)],
            there
                .Where(line => due.TryGetValue(line.PublicId, out var entry) && !line.Is(entry))
                .ToDictionary(line => line.Id, line => due[line.PublicId]),
            [.. due.Where(entry => !kept.Contains(entry.Key)).Select(entry => (entry.Key, entry.Value))]
        );
    }
}

/// <param name="Gone">The numbers of lines for which there is no ground any more.</param>
/// <param name="Others">By its number what a line says now.</param>
/// <param name="Made">By their public ids.</param>
internal sealed record LedgerChanges(
    IReadOnlyCollection<long> Gone,
    IReadOnlyDictionary<long, LedgerEntry> Others,
    IReadOnlyCollection<(string Id, LedgerEntry Entry)> Made
)
{
    public int Count => Gone.Count + Others.Count + Made.Count;

    /// <summary>Inside the transaction in which they were found.</summary>
    public async Task Carry(ForumDb db, CancellationToken ct)
    {
        if (Gone.Count > 0)
            await db.LedgerLines.Where(l => Gone.Contains(l.Id)).ExecuteDeleteAsync(ct);
        if (Others.Count > 0)
            foreach (var line in await db.LedgerLines.AsTracking().Where(l => Others.Keys.Contains(l.Id)).ToListAsync(ct))
                line.Become(Others[line.Id]);
        foreach (var (id, entry) in Made)
            db.Add(new LedgerLine(id, entry));
    }
}
