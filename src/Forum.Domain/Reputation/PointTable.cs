namespace Forum.Domain.Reputation;

/// <summary>What one deed is worth.</summary>
/// <param name="IsCapped">It counts for no more than <see cref="PointTable.DailyCap"/> points a day.</param>
public sealed record PointValue(PointRule Rule, int Points, bool IsCapped);

/// <summary>All points that there are: what counts them and what explains them read it here.</summary>
public static class PointTable
{
    /// <summary>
    /// So many points at most come from votes that were given on one day (UTC). What not everybody sees is counted apart, each audience by
    /// itself, so that nobody learns from public points what was voted out of their sight.
    /// </summary>
    public const int DailyCap = 200;

    /// <summary>For so long after joining somebody who asks is new here.</summary>
    public static readonly TimeSpan NewFor = TimeSpan.FromDays(30);

    public static readonly IReadOnlyList<PointValue> Values =
    [
        new(PointRule.AnswerVote, 10, IsCapped: true),
        new(PointRule.QuestionVote, 5, IsCapped: true),
        new(PointRule.DiscussionVote, 2, IsCapped: true),
        new(PointRule.AnswerAccepted, 15, IsCapped: false),
        new(PointRule.AnswerChosen, 2, IsCapped: false),
        new(PointRule.NewcomerHelped, 5, IsCapped: false),
        new(PointRule.FlagUpheld, 5, IsCapped: false),
        new(PointRule.BroughtVote, 5, IsCapped: false),
        new(PointRule.Silence, -20, IsCapped: false),
        new(PointRule.Suspension, -100, IsCapped: false),
    ];

    public static PointValue Of(PointRule rule) => Values.Single(value => value.Rule == rule);
}
