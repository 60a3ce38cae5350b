namespace Forum.Domain.Badges.Rules;

/// <summary>One thing that a rule can count.</summary>
/// <param name="AudienceId">Who can know of it.</param>
/// <param name="BoardId">Where it was; 0 nowhere.</param>
/// <param name="Weight">How much it counts; 1 for all but votes received.</param>
/// <param name="Post">What shows it; null where that is the member's own affair.</param>
/// <param name="WithOthers">Somebody else started the thread.</param>
internal sealed record RuleEvent(
    DateTime At,
    long AudienceId,
    long BoardId,
    IReadOnlyCollection<string> Tags,
    int Weight,
    EarningPost? Post,
    bool WithOthers
)
{
    public bool IsIn(Badge badge) =>
        badge.ScopeKind switch
        {
            Powers.ScopeKind.Board => BoardId == badge.TargetId,
            Powers.ScopeKind.Tag => Tags.Contains(badge.Tag),
            _ => true,
        };
}

internal sealed record EarningPost(long Id, string PublicId, int Score);

/// <summary>All that rules can count of one member.</summary>
internal sealed class MemberFacts
{
    private static readonly List<RuleEvent> None = [];
    private readonly Dictionary<BadgeMetric, List<RuleEvent>> events = [];

    public void Add(BadgeMetric metric, RuleEvent counted)
    {
        if (!events.TryGetValue(metric, out var of))
            events[metric] = of = [];
        of.Add(counted);
    }

    public IReadOnlyList<RuleEvent> Of(BadgeMetric metric) => events.GetValueOrDefault(metric, None);

    public IEnumerable<RuleEvent> All => events.Values.SelectMany(of => of);

    /// <summary>The same as it was at a moment; votes as they are now.</summary>
    public MemberFacts Until(DateTime moment)
    {
        var then = new MemberFacts();
        foreach (var (metric, of) in events)
        foreach (var counted in of.Where(e => e.At <= moment))
            then.Add(metric, counted);
        return then;
    }
}
