using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Powers;

/// <summary>Reads the grants that a member holds, themselves or through a group, and reduces each with its chain of parents to what it really gives.</summary>
internal static class LiveGrants
{
    public static async Task<List<LiveGrant>> Of(ForumDb db, long memberId, IReadOnlyCollection<long> groups, DateTime now, CancellationToken ct)
    {
        var held = await db
            .Grants.Include(g => g.Scopes)
            .Where(g => g.RevokedAt == null && (g.Until == null || g.Until > now))
            .Where(g => g.HolderMemberId == memberId || (g.HolderGroupId != null && groups.Contains(g.HolderGroupId.Value)))
            .AsNoTracking()
            .ToListAsync(ct);
        var live = new List<LiveGrant>(held.Count);
        foreach (var grant in held)
            if (await Reduce(db, grant, memberId, now, ct) is { } reduced)
                live.Add(reduced);
        return live;
    }

    private static async Task<LiveGrant?> Reduce(ForumDb db, Grant grant, long memberId, DateTime now, CancellationToken ct)
    {
        var chain = new List<Grant> { grant };
        while (chain[^1].ParentId is { } parentId)
        {
            var parent = await db.Grants.Include(g => g.Scopes).AsNoTracking().SingleOrDefaultAsync(g => g.Id == parentId, ct);
            // A dead parent, or a circle, gives nothing.
            if (parent is null || parent.RevokedAt is not null || parent.Until <= now || chain.Exists(g => g.Id == parent.Id))
                return null;
            chain.Add(parent);
        }
        return new LiveGrant(
            grant.Id,
            chain[^1].Source,
            chain.Aggregate(PowerSet.All, (powers, g) => powers.And(g.Powers)),
            [.. chain.Select(g => (IReadOnlyList<Scope>)g.Scopes)],
            chain.Max(g => g.From),
            chain.Min(g => g.Until),
            await ActsLeft(db, chain, memberId, now, ct),
            chain.Min(g => g.SanctionDays)
        );
    }

    /// <summary>
    /// Each holder has the number to themselves: if a group shared it, whoever reaches it early would learn of acts on what they can't see.
    /// </summary>
    private static async Task<int?> ActsLeft(ForumDb db, List<Grant> chain, long memberId, DateTime now, CancellationToken ct)
    {
        if (chain.Min(g => g.ActsPerDay) is not { } most)
            return null;
        var (held, since) = (chain[0].Id, now.AddDays(-1));
        var done = await db.Acts.CountAsync(a => a.GrantId == held && a.MemberId == memberId && a.At > since, ct);
        return Math.Max(0, most - done);
    }
}
