using System.Globalization;
using Forum.Domain.Powers;

namespace Forum.Domain.Delegation;

/// <summary>A grant that somebody wants to make out of one that they hold.</summary>
/// <param name="Parent">The public id of the grant that it is made out of.</param>
/// <param name="Member">Whom it is for: a member's name, or nothing where it is for a group.</param>
/// <param name="Group">The same: a group's public id.</param>
/// <param name="Powers">Names of <see cref="Power"/>.</param>
/// <param name="Where">As <see cref="Surroundings"/> reads it.</param>
/// <param name="From">Null is now.</param>
/// <param name="Until">Null is for good.</param>
/// <param name="ActsPerDay">From 1; null is no limit.</param>
/// <param name="SanctionDays">From 1; null is no limit.</param>
public sealed record DelegationForm(
    string? Parent,
    string? Member,
    string? Group,
    IReadOnlyList<string> Powers,
    string? Where,
    DateTime? From,
    DateTime? Until,
    int? ActsPerDay,
    int? SanctionDays,
    bool NewcomersOnly,
    string? Reason
)
{
    /// <summary>The most that either limit can be, where there is one.</summary>
    public const int HighestLimit = 3_650;

    internal IReadOnlyList<Power> Known =>
        [.. Powers.Where(name => Enum.IsDefined(typeof(Power), name)).Select(Enum.Parse<Power>).Distinct().Order()];

    /// <summary>What is wrong with it as a part of what the giver holds: each problem says what would be allowed.</summary>
    internal List<Problem> Beyond(LiveGrant parent, Surroundings? where, DateTime now)
    {
        var problems = new List<Problem>();
        if (parent.Depth >= LiveGrants.DeepestDelegation)
            problems.Add(new Problem(nameof(Parent), ProblemKind.TooManyHands, LiveGrants.DeepestDelegation));
        if (where is null)
            problems.Add(Nowhere());
        else if (!parent.Covers(where.Place))
            problems.Add(new Problem(nameof(Where), ProblemKind.BeyondPlace));
        problems.AddRange(BeyondPowers(parent, where));
        problems.AddRange(BeyondTime(parent, now));
        problems.AddRange(Limit(nameof(ActsPerDay), ActsPerDay, parent.ActsPerDay));
        problems.AddRange(Limit(nameof(SanctionDays), SanctionDays, parent.SanctionDays));
        if (parent.NewcomersOnly && !NewcomersOnly)
            problems.Add(new Problem(nameof(NewcomersOnly), ProblemKind.OnlyNewcomers));
        if (ActRecord.ReasonProblem(Reason) is { } reason)
            problems.Add(reason);
        return problems;
    }

    private Problem Nowhere() =>
        (Where ?? "").Split(':', 2) switch
        {
            [""] => new Problem(nameof(Where), ProblemKind.Required),
            ["thread", _] => new Problem(nameof(Where), ProblemKind.NoSuchThread),
            ["tag", _] => new Problem(nameof(Where), ProblemKind.BadTag, Threads.Thread.TagLengthLimit),
            _ => new Problem(nameof(Where), ProblemKind.Unknown),
        };

    private IEnumerable<Problem> BeyondPowers(LiveGrant parent, Surroundings? where)
    {
        var held = PowerCatalogue.All.Select(entry => entry.Power).Where(parent.Powers.Has).ToList();
        if (Powers.Count == 0)
            yield return new Problem(nameof(Powers), ProblemKind.Required);
        else if (Powers.Distinct().Count() != Known.Count)
            yield return new Problem(nameof(Powers), ProblemKind.Unknown);
        else if (Known.Except(held).Any())
            yield return new Problem(nameof(Powers), ProblemKind.BeyondPowers) { Allowed = string.Join(' ', held) };
        else if (where is { Kind: not ScopeKind.Site } && Known.Where(power => PowerCatalogue.Of(power).IsOfSite).ToList() is { Count: > 0 } ofSite)
            yield return new Problem(nameof(Powers), ProblemKind.OnlyOnSite) { Allowed = string.Join(' ', ofSite) };
    }

    private IEnumerable<Problem> BeyondTime(LiveGrant parent, DateTime now)
    {
        if (From < now)
            yield return new Problem(nameof(From), ProblemKind.InThePast);
        else if ((From ?? now) < parent.From)
            yield return new Problem(nameof(From), ProblemKind.BeyondTime) { Allowed = Stored(parent.From) };
        if (Until <= now)
            yield return new Problem(nameof(Until), ProblemKind.InThePast);
        else if (Until <= From)
            yield return new Problem(nameof(Until), ProblemKind.BeforeStart);
        else if (parent.Until is { } end && (Until is null || Until > end))
            yield return new Problem(nameof(Until), ProblemKind.BeyondTime) { Allowed = Stored(end) };
    }

    private static IEnumerable<Problem> Limit(string field, int? wanted, int? held)
    {
        if (wanted is < 1 or > HighestLimit)
            yield return new Problem(field, ProblemKind.OutOfRange, HighestLimit);
        else if (held is { } most && (wanted is null || wanted > most))
            yield return new Problem(field, ProblemKind.BeyondLimit, most);
    }

    private static string Stored(DateTime moment) => moment.ToString("O", CultureInfo.InvariantCulture);
}
