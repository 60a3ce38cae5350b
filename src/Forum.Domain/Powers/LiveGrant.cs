namespace Forum.Domain.Powers;

/// <summary>
/// What a grant really gives at this moment, after its whole chain of parents: the powers that all of them give, where all of them hold,
/// while all of them live, within the narrowest limits.
/// </summary>
/// <param name="Chain">The ids of the grant itself, its parent, and so on to the root.</param>
/// <param name="Scopes">Those of each grant of the chain, without what its holder can't see.</param>
/// <param name="Allowances">Of each grant of the chain that has one.</param>
public sealed record LiveGrant(
    long Id,
    string PublicId,
    IReadOnlyList<long> Chain,
    GrantSource Source,
    PowerSet Powers,
    IReadOnlyList<IReadOnlyList<Scope>> Scopes,
    DateTime From,
    DateTime? Until,
    IReadOnlyList<Allowance> Allowances,
    int? SanctionDays,
    bool NewcomersOnly
)
{
    /// <summary>At most so many acts a day, its own and those of all that share it; null is no limit.</summary>
    public int? ActsPerDay => Allowances.Count == 0 ? null : Allowances.Min(a => a.ActsPerDay);

    /// <summary>How many grants lie above it.</summary>
    public int Depth => Chain.Count - 1;

    public bool Gives(Power power, Place place, DateTime now) => GivesSomewhere(power, now) && Covers(place);

    internal bool GivesSomewhere(Power power, DateTime now) => Powers.Has(power) && From <= now && (Until is null || now < Until);

    public bool Covers(Place place)
    {
        // Asked for every post of a page and every grant: written out, it allocates nothing.
        for (var level = 0; level < Scopes.Count; level++)
            if (!Covers(Scopes[level], place))
                return false;
        return true;
    }

    private static bool Covers(IReadOnlyList<Scope> level, Place place)
    {
        for (var at = 0; at < level.Count; at++)
            if (level[at].Covers(place))
                return true;
        return false;
    }

    /// <summary>How many more acts it allows today where this would be done; null is no limit.</summary>
    public int? ActsLeft(Place place) => Allowances.Count == 0 ? null : Allowances.Min(a => a.LeftIn(place.AudienceId));

    /// <summary>The audiences, among some and those that were counted, in which it allows no more acts today.</summary>
    internal IReadOnlyList<long> UsedUpIn(IEnumerable<long> audiences) =>
        [.. audiences.Concat(Allowances.SelectMany(a => a.Done.Keys)).Distinct().Where(id => Allowances.Any(a => a.LeftIn(id) == 0))];

    /// <summary>Whether it holds nowhere where another doesn't, as far as their scopes alone say, within limits that are no wider.</summary>
    internal bool IsWithin(LiveGrant other) =>
        other.Scopes.All(level => Scopes[0].All(scope => level.Any(wide => wide.Kind == ScopeKind.Site || wide.IsSameAs(scope))))
        && (other.ActsPerDay is null || ActsPerDay <= other.ActsPerDay)
        && (other.SanctionDays is null || SanctionDays <= other.SanctionDays)
        && (NewcomersOnly || !other.NewcomersOnly);

    /// <summary>How narrow the narrowest scope is by which it covers a place: the smaller, the narrower.</summary>
    internal int Reach(Place place) => Scopes.SelectMany(level => level).Where(scope => scope.Covers(place)).Min(scope => scope.Reach);
}
