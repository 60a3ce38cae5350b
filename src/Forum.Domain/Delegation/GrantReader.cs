using Forum.Domain.Audiences;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Delegation;

/// <summary>The register of powers: who holds which, where, from whom and until when.</summary>
public static class GrantReader
{
    private sealed record Named(Grant Grant, string? MemberId, string? Member, string? GroupId, string? Group, string? GiverId, string? Giver);

    private sealed record Target(ScopeKind Kind, long Id, string PublicId, string Name, long AudienceId);

    /// <summary>All grants that live and that the actor may know of, the older first.</summary>
    public static async Task<List<GrantLine>> All(ForumDb db, Actor actor, CancellationToken ct) =>
        [.. (await Known(db, actor, ct)).Select(grant => grant.Line)];

    /// <summary>The same with what decides of them.</summary>
    internal static Task<List<KnownGrant>> Known(ForumDb db, Actor actor, CancellationToken ct) =>
        Among(db, actor, db.Grants.VisibleTo(db, actor, "Register"), ct);

    /// <summary>One of them.</summary>
    public static async Task<GrantLine?> One(ForumDb db, Actor actor, string? grantId, CancellationToken ct) =>
        (await Among(db, actor, db.Grants.VisibleTo(db, actor, "OneGrant").Where(g => g.PublicId == grantId), ct)).SingleOrDefault()?.Line;

    private static async Task<List<KnownGrant>> Among(ForumDb db, Actor actor, IQueryable<Grant> which, CancellationToken ct)
    {
        var live = await LiveGrants.Among(db, which, actor.Audiences, actor.MemberId, db.Now, ct);
        var ids = live.Select(g => g.Id).ToList();
        var rows = await db
            .Grants.Where(g => ids.Contains(g.Id))
            .Select(g => new Named(
                g,
                db.Members.Where(m => m.Id == g.HolderMemberId).Select(m => m.PublicId).FirstOrDefault(),
                db.Members.Where(m => m.Id == g.HolderMemberId).Select(m => m.Name).FirstOrDefault(),
                db.Groups.Where(m => m.Id == g.HolderGroupId).Select(m => m.PublicId).FirstOrDefault(),
                db.Groups.Where(m => m.Id == g.HolderGroupId).Select(m => m.Name).FirstOrDefault(),
                db.Members.Where(m => m.Id == g.GivenById && m.LeftAt == null).Select(m => m.PublicId).FirstOrDefault(),
                db.Members.Where(m => m.Id == g.GivenById && m.LeftAt == null).Select(m => m.Name).FirstOrDefault()
            ))
            .ToDictionaryAsync(row => row.Grant.Id, ct);
        var targets = await Targets(db, live, ct);
        return [.. live.Select(g => new KnownGrant(Line(db, actor, g, rows, targets), g))];
    }

    private static GrantLine Line(ForumDb db, Actor actor, LiveGrant live, Dictionary<long, Named> rows, List<Target> targets)
    {
        var row = rows[live.Id];
        var above = live.Chain.Skip(1).Select(id => rows.GetValueOrDefault(id)).FirstOrDefault(found => found is not null);
        var mine = actor.Grants.Any(held => held.Id == live.Id);
        var scopes = live.Scopes[0]
            .Select(scope => (Scope: scope, Target: targets.Find(t => t.Kind == scope.Kind && t.Id == scope.TargetId)))
            .ToList();
        var audience = scopes.Max(s => s.Target?.AudienceId) ?? Audience.EveryoneId;
        return new GrantLine(
            live.PublicId,
            above?.Grant.PublicId,
            row.MemberId,
            row.Member,
            row.GroupId,
            row.Group,
            live.Powers.Named,
            live.Powers.IsAll,
            [.. scopes.Select(s => Told(s.Scope, s.Target))],
            row.Grant.Source,
            row.GiverId,
            row.Giver,
            live.From,
            live.Until,
            live.ActsPerDay,
            mine ? live.ActsLeft(Place.SiteFor(audience)) : null,
            live.SanctionDays,
            live.NewcomersOnly,
            mine,
            TakeBackPowers.Decide(actor, row.Grant, live).IsAllowed,
            mine && live.Powers.Has(Power.Delegate) && live.From <= db.Now && live.Depth < LiveGrants.DeepestDelegation
        );
    }

    private static ScopeLine Told(Scope scope, Target? target) =>
        scope.Kind switch
        {
            ScopeKind.Site => new ScopeLine(scope.Kind, "site", null, ""),
            ScopeKind.Tag => new ScopeLine(scope.Kind, "tag:" + scope.Tag, null, scope.Tag),
            _ => new ScopeLine(scope.Kind, $"{scope.Kind}".ToLowerInvariant() + ":" + target?.PublicId, target?.PublicId, target?.Name ?? ""),
        };

    /// <summary>What the scopes name; a section's audience isn't told, so its acts count as public ones.</summary>
    private static async Task<List<Target>> Targets(ForumDb db, List<LiveGrant> live, CancellationToken ct)
    {
        long[] Ids(ScopeKind kind) => [.. live.SelectMany(g => g.Scopes[0]).Where(s => s.Kind == kind).Select(s => s.TargetId).Distinct()];
        var (sections, boards, threads) = (Ids(ScopeKind.Section), Ids(ScopeKind.Board), Ids(ScopeKind.Thread));
        return
        [
            .. await db
                .Sections.Where(s => sections.Contains(s.Id))
                .Select(s => new Target(ScopeKind.Section, s.Id, s.PublicId, s.Name, Audience.EveryoneId))
                .ToListAsync(ct),
            .. await db
                .Boards.Where(b => boards.Contains(b.Id))
                .Select(b => new Target(ScopeKind.Board, b.Id, b.PublicId, b.Name, b.AudienceId))
                .ToListAsync(ct),
            .. await db
                .Threads.Where(t => threads.Contains(t.Id))
                .Select(t => new Target(ScopeKind.Thread, t.Id, t.PublicId, t.Title, t.AudienceId))
                .ToListAsync(ct),
        ];
    }
}
