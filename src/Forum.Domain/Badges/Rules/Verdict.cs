using Forum.Domain.Reputation;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Badges.Rules;

/// <summary>What would have to change for some members to have the badges and points that rules say.</summary>
internal sealed class Verdict
{
    private readonly AwardChanges awards;
    private readonly LedgerChanges ledger;

    private Verdict(AwardChanges awards, LedgerChanges ledger) => (this.awards, this.ledger) = (awards, ledger);

    public bool IsNothing => awards.Count == 0 && ledger.Count == 0;
    public int Given => awards.Given;
    public int TakenBack => awards.TakenBack;
    public int Lines => ledger.Count;

    /// <param name="members">Whoever left meanwhile is passed over.</param>
    public static async Task<Verdict> Of(ForumDb db, IReadOnlyCollection<long> members, CancellationToken ct)
    {
        var here = await db.Members.Where(m => members.Contains(m.Id) && m.LeftAt == null).Select(m => m.Id).ToListAsync(ct);
        return new Verdict(await ApplyRules.To(db, here, ct), await KeepLedger.Of(db, here, ct));
    }

    /// <summary>Inside the transaction in which it was reached.</summary>
    public async Task Carry(ForumDb db, CancellationToken ct)
    {
        awards.Carry(db);
        await ledger.Carry(db, ct);
    }
}
