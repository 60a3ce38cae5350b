namespace Forum.Domain.Powers;

/// <summary>
/// What a grant really gives at this moment, after its whole chain of parents: the powers that all of them give, where all of them hold,
/// while all of them live, within the narrowest limits.
/// </summary>
public sealed record LiveGrant(
    long Id,
    GrantSource Source,
    PowerSet Powers,
    IReadOnlyList<IReadOnlyList<Scope>> Scopes,
    DateTime From,
    DateTime? Until,
    int? ActsLeft,
    int? SanctionDays
)
{
    public bool Gives(Power power, Place place, DateTime now) =>
        Powers.Has(power) && From <= now && (Until is null || now < Until) && Scopes.All(level => level.Any(scope => scope.Covers(place)));
}
