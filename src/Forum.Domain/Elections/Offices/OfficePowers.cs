using Forum.Domain.Powers;

namespace Forum.Domain.Elections.Offices;

internal static class OfficePowers
{
    /// <summary>What an office would give beyond what its maker holds there, with what would be allowed.</summary>
    public static Problem? Beyond(Actor actor, ElectionRules rules, Place place, DateTime now)
    {
        if (actor.IsOperator)
            return null;
        var held = Enum.GetValues<Power>().Where(p => actor.Grants.Any(grant => Gives(grant, p, rules, place, now))).ToList();
        return rules.Powers.Except(held).Any()
            ? new Problem(nameof(rules.Powers), ProblemKind.BeyondPowers) { Allowed = string.Join(' ', held) }
            : null;
    }

    private static bool Gives(LiveGrant grant, Power power, ElectionRules rules, Place place, DateTime now) =>
        grant.Gives(power, place, now)
        && (!grant.NewcomersOnly || rules.NewcomersOnly)
        && (grant.ActsPerDay is null || rules.ActsPerDay <= grant.ActsPerDay)
        && (grant.SanctionDays is null || rules.SanctionDays <= grant.SanctionDays);
}
