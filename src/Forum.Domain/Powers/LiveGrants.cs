using Forum.Domain.Audiences;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Powers;

/// <summary>
/// Reads grants and reduces each with its chain of parents to what it really gives. One statement reads all chains, a second counts what was
/// done today, if a limit asks for it.
/// </summary>
internal static class LiveGrants
{
    /// <summary>At most so many grants lie between a root and what was made out of it, itself among them; what lies deeper gives nothing.</summary>
    public const int DeepestDelegation = 3;

    private sealed record Link(Grant Grant, bool IsHead, List<Scope> Scopes);

    /// <summary>
    /// What a member holds, themselves or through a group. A grant over a board or thread that they can't see gives nothing, and so is not there:
    /// it would change what else they meet.
    /// </summary>
    /// <param name="viewerId">The member in whose audiences it is asked, for threads that are only theirs; null where it is asked for several.</param>
    public static Task<List<LiveGrant>> Of(
        ForumDb db,
        long memberId,
        IReadOnlyCollection<long> groups,
        IReadOnlyCollection<long> audiences,
        long? viewerId,
        DateTime now,
        CancellationToken ct
    ) =>
        Among(
            db,
            db.Grants.Where(g => g.HolderMemberId == memberId || (g.HolderGroupId != null && groups.Contains(g.HolderGroupId.Value))),
            audiences,
            viewerId,
            now,
            ct
        );

    /// <summary>Those of some grants that live, or will when their time comes, as far as they hold where one of the audiences sees.</summary>
    public static async Task<List<LiveGrant>> Among(
        ForumDb db,
        IQueryable<Grant> which,
        IReadOnlyCollection<long> audiences,
        long? viewerId,
        DateTime now,
        CancellationToken ct
    )
    {
        var links = await Links(db, which.Where(g => g.RevokedAt == null && (g.Until == null || g.Until > now)), audiences, viewerId, ct);
        var chains = links.Values.Where(l => l.IsHead).Select(head => Chain(head, links, now)).OfType<List<Link>>().ToList();
        var limited = chains.SelectMany(chain => chain).Where(l => l.Grant.ActsPerDay is not null).Select(l => l.Grant.Id).Distinct().ToList();
        var done = limited.Count == 0 ? [] : await Done(db, limited, audiences, viewerId, now.Date, ct);
        return [.. chains.Select(chain => Reduce(chain, done)).OrderBy(grant => grant.Id)];
    }

    private static async Task<Dictionary<long, Link>> Links(
        ForumDb db,
        IQueryable<Grant> heads,
        IReadOnlyCollection<long> audiences,
        long? viewerId,
        CancellationToken ct
    )
    {
        var parents = heads.Join(db.Grants, g => g.ParentId, p => p.Id, (_, parent) => parent);
        var grandparents = parents.Join(db.Grants, g => g.ParentId, p => p.Id, (_, parent) => parent);
        var roots = grandparents.Join(db.Grants, g => g.ParentId, p => p.Id, (_, parent) => parent);
        var (boards, threads) = db.SeenIn(audiences, viewerId);
        var ids = heads.Select(g => g.Id).Union(parents.Select(g => g.Id)).Union(grandparents.Select(g => g.Id)).Union(roots.Select(g => g.Id));
        return await db
            .Grants.AsNoTracking()
            .Where(g => ids.Contains(g.Id))
            .Select(g => new Link(
                g,
                heads.Any(head => head.Id == g.Id),
                g.Scopes.Where(s =>
                        (s.Kind != ScopeKind.Board || boards.Any(b => b.Id == s.TargetId))
                        && (s.Kind != ScopeKind.Thread || threads.Any(t => t.Id == s.TargetId))
                    )
                    .ToList()
            ))
            .ToDictionaryAsync(l => l.Grant.Id, ct);
    }

    /// <summary>A grant and all above it; null where one of them is dead, where they go in a circle or too deep, or where nothing is seen.</summary>
    private static List<Link>? Chain(Link head, Dictionary<long, Link> links, DateTime now)
    {
        var chain = new List<Link> { head };
        while (chain[^1].Grant.ParentId is { } parentId)
        {
            var parent = links.GetValueOrDefault(parentId);
            if (parent is null || parent.Grant.RevokedAt is not null || parent.Grant.Until <= now || chain.Contains(parent))
                return null;
            chain.Add(parent);
        }
        return chain.Count > DeepestDelegation + 1 || chain.Exists(l => l.Scopes.Count == 0) ? null : chain;
    }

    private static LiveGrant Reduce(List<Link> chain, Dictionary<long, Dictionary<long, int>> done) =>
        new(
            chain[0].Grant.Id,
            chain[0].Grant.PublicId,
            [.. chain.Select(l => l.Grant.Id)],
            chain[^1].Grant.Source,
            chain.Aggregate(PowerSet.All, (powers, l) => powers.And(l.Grant.Powers)),
            [.. chain.Select(l => l.Scopes)],
            chain.Max(l => l.Grant.From),
            chain.Min(l => l.Grant.Until),
            [
                .. chain
                    .Where(l => l.Grant.ActsPerDay is not null)
                    .Select(l => new Allowance(l.Grant.ActsPerDay!.Value, done.GetValueOrDefault(l.Grant.Id) ?? [])),
            ],
            chain.Min(l => l.Grant.SanctionDays),
            chain.Exists(l => l.Grant.NewcomersOnly)
        );

    /// <summary>
    /// How many acts were done since a moment under each of some grants and what was made out of it, for each audience that counts apart: as far
    /// as the viewer may know of them. On their own thread they meet the reviewers' number, which would tell of the threads of others. An act that
    /// was decided twice counts once for a grant that both decisions rested on, themselves or through what was made out of it.
    /// </summary>
    private static async Task<Dictionary<long, Dictionary<long, int>>> Done(
        ForumDb db,
        List<long> limited,
        IReadOnlyCollection<long> audiences,
        long? viewerId,
        DateTime since,
        CancellationToken ct
    )
    {
        var today = db.Acts.Where(a => a.At >= since);
        var known = today.Where(a =>
            audiences.Contains(a.AudienceId) || (a.OwnerId != null && a.OwnerId == viewerId) || (a.MemberId != null && a.MemberId == viewerId)
        );
        var knownThere = today.Where(a =>
            a.OtherAudienceId != null && (audiences.Contains(a.OtherAudienceId.Value) || (a.MemberId != null && a.MemberId == viewerId))
        );
        var own = db.Grants.Where(g => limited.Contains(g.Id)).Select(g => new { Top = g.Id, g.Id });
        var children = own.Join(db.Grants, o => o.Id, g => g.ParentId, (o, g) => new { o.Top, g.Id });
        var grandchildren = children.Join(db.Grants, o => o.Id, g => g.ParentId, (o, g) => new { o.Top, g.Id });
        var deepest = grandchildren.Join(db.Grants, o => o.Id, g => g.ParentId, (o, g) => new { o.Top, g.Id });
        var below = own.Union(children).Union(grandchildren).Union(deepest);
        var first = below.Join(
            known,
            o => o.Id,
            a => a.GrantId,
            (o, a) =>
                new
                {
                    o.Top,
                    Act = a.Id,
                    a.AudienceId,
                }
        );
        var second = below.Join(
            knownThere,
            o => o.Id,
            a => a.OtherGrantId,
            (o, a) =>
                new
                {
                    o.Top,
                    Act = a.Id,
                    AudienceId = a.OtherAudienceId!.Value,
                }
        );
        var counts = await first
            .Union(second)
            .Select(a => new
            {
                a.Top,
                a.Act,
                // As Allowance.CountedIn says.
                AudienceId = a.AudienceId == Audience.MembersId ? Audience.EveryoneId : a.AudienceId,
            })
            .Distinct()
            .GroupBy(a => new { a.Top, a.AudienceId })
            .Select(g => new
            {
                g.Key.Top,
                g.Key.AudienceId,
                Count = g.Count(),
            })
            .ToListAsync(ct);
        return counts.GroupBy(c => c.Top).ToDictionary(top => top.Key, top => top.ToDictionary(c => c.AudienceId, c => c.Count));
    }
}
