using Forum.Domain.Powers;
using Forum.Domain.Reputation;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.OwnData;

/// <summary>The lines of a member's ledger, as they see it: with the place of which they see no more, its points are out of sight too.</summary>
internal static class OwnReputation
{
    internal sealed record LedgerRow(DateTime Day, PointRule Rule, int Count, int Points);

    public static Task<List<LedgerRow>> Of(ForumDb db, Actor actor, long me, CancellationToken ct) =>
        db
            .LedgerLines.SeenBy(actor, "OwnReputation")
            .Where(l => l.MemberId == me)
            .OrderBy(l => l.At)
            .ThenBy(l => l.PublicId)
            .Select(l => new LedgerRow(l.At, l.Rule, l.Count, l.Points))
            .ToListAsync(ct);
}
