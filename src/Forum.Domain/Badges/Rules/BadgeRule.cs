using Forum.Domain.Threads;

namespace Forum.Domain.Badges.Rules;

/// <summary>One condition: so many of something, within bounds.</summary>
/// <param name="Threshold">At least so many; of <see cref="BadgeMetric.VotesReceived"/> their sum.</param>
/// <param name="LeastScore">Only posts with so many votes; null is any.</param>
/// <param name="Days">All within so many days of one another; null is any time.</param>
/// <param name="OthersOnly">Only in threads that somebody else started.</param>
/// <param name="Board">Only on the board of this public id; null is any.</param>
/// <param name="Tag">Only in threads with this tag; null is any.</param>
public sealed record BadgeCondition(
    BadgeMetric Metric,
    int Threshold,
    int? LeastScore = null,
    int? Days = null,
    bool OthersOnly = false,
    string? Board = null,
    string? Tag = null
)
{
    public const int MostThreshold = 100_000;
    public const int MostScore = 10_000;
    public const int MostDays = 3_650;

    internal IEnumerable<(string Field, ProblemKind Kind, long Limit)> Problems()
    {
        if (!Enum.IsDefined(Metric))
            yield return (nameof(Metric), ProblemKind.Unknown, 0);
        if (Threshold is < 1 or > MostThreshold)
            yield return (nameof(Threshold), ProblemKind.OutOfRange, MostThreshold);
        if (LeastScore is < 1 or > MostScore)
            yield return (nameof(LeastScore), ProblemKind.OutOfRange, MostScore);
        if (LeastScore is not null && !BadgeMetrics.IsOfPosts(Metric))
            yield return (nameof(LeastScore), ProblemKind.OnlyOfPosts, 0);
        if (Days is < 1 or > MostDays)
            yield return (nameof(Days), ProblemKind.OutOfRange, MostDays);
        if (Board is not null && !BadgeMetrics.HasBoard(Metric))
            yield return (nameof(Board), ProblemKind.HasNoPlace, 0);
        if (Tag is not null && !BadgeMetrics.HasTags(Metric))
            yield return (nameof(Tag), ProblemKind.HasNoPlace, 0);
        else if (Tag is { } tag && (TagNames.Parse(tag) is not [var one] || one != tag || !TagNames.IsGood(one)))
            yield return (nameof(Tag), ProblemKind.BadTag, Thread.TagLengthLimit);
    }
}

/// <summary>By which a badge is won: all conditions of any of its parts. The badge's place bounds what counts.</summary>
/// <param name="AnyOf">Each a list of conditions that all hold.</param>
public sealed record BadgeRule(IReadOnlyList<IReadOnlyList<BadgeCondition>> AnyOf)
{
    public const int MostParts = 2;
    public const int MostConditions = 3;

    /// <summary>A badge that can be won often is won for each post that fulfils its one condition.</summary>
    internal bool IsForEachPost => AnyOf is [[{ Threshold: 1, Days: null } only]] && BadgeMetrics.IsOfPosts(only.Metric);

    /// <summary>It asks for something that is told to nobody but the member.</summary>
    internal bool TellsWhatIsTheirs => AnyOf.SelectMany(part => part).Any(each => BadgeMetrics.IsTheirsAlone(each.Metric));

    /// <summary>The fields of the conditions that ask for it.</summary>
    internal IEnumerable<string> FieldsOfTheirs =>
        AnyOf.SelectMany(
            (part, p) => part.Index().Where(each => BadgeMetrics.IsTheirsAlone(each.Item.Metric)).Select(each => Field(p, each.Index, "Metric"))
        );

    /// <summary>The field of a form that asks for a part of a condition.</summary>
    public static string Field(int part, int condition, string what) => $"Rule.{part}.{condition}.{what}";

    /// <summary>The public ids of the boards that conditions name, with the fields that ask for them.</summary>
    internal IEnumerable<(string Field, string Board)> Boards =>
        AnyOf
            .SelectMany((part, p) => part.Select((each, i) => (Field: Field(p, i, nameof(each.Board)), each.Board)))
            .Where(named => named.Board is not null)
            .Select(named => (named.Field, named.Board!));

    internal IEnumerable<Problem> Problems(bool repeats)
    {
        if (AnyOf.Count is 0 or > MostParts || AnyOf.Any(part => part.Count is 0 or > MostConditions))
            yield return new Problem(Field(0, 0, nameof(BadgeCondition.Metric)), ProblemKind.Required);
        for (var part = 0; part < AnyOf.Count; part++)
        for (var i = 0; i < AnyOf[part].Count; i++)
            foreach (var (what, kind, limit) in AnyOf[part][i].Problems())
                yield return new Problem(Field(part, i, what), kind, limit);
        if (repeats && !IsForEachPost)
            yield return new Problem("Repeats", ProblemKind.NotForEachPost);
    }
}
