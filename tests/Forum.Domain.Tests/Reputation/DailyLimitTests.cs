using Forum.Domain.Audiences;
using Forum.Domain.Reputation;
using Xunit;

namespace Forum.Domain.Tests.Reputation;

public sealed class DailyLimitTests
{
    private static readonly DateTime Day = new(2026, 3, 2, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Votes_of_one_day_count_up_to_its_limit()
    {
        var cut = DailyLimit.Cut([Votes(1, 15), Votes(2, 15), Votes(3, 1)]).ToList();

        Assert.Equal([150, 50, 0], cut.OrderBy(e => e.PostId).Select(e => e.Points));
        Assert.Equal([15, 15, 1], cut.OrderBy(e => e.PostId).Select(e => e.Count));
    }

    [Fact]
    public void Another_day_another_member_another_audience_and_what_has_no_limit_are_counted_apart()
    {
        var full = Votes(1, 30);
        LedgerEntry[] entries =
        [
            full,
            full with
            {
                Day = Day.AddDays(1),
            },
            full with
            {
                MemberId = 2,
            },
            full with
            {
                AudienceId = Audience.MembersId,
            },
            full with
            {
                Rule = PointRule.AnswerAccepted,
            },
            full with
            {
                Rule = PointRule.Suspension,
                Points = -100,
            },
        ];

        Assert.Equal([-100, 200, 200, 200, 200, 300], DailyLimit.Cut(entries).Select(e => e.Points).Order());
    }

    /// <summary>Whatever order the votes come in, each post's line is the same, and the day never has more than its limit.</summary>
    [Fact]
    public void The_order_makes_no_difference()
    {
        var seed = Environment.TickCount & 0xFFFFFF;
        var dice = new Random(seed);
        for (var round = 0; round < 200; round++)
        {
            var entries = Enumerable
                .Range(1, dice.Next(1, 12))
                .Select(post => Votes(post, dice.Next(1, 9)) with { Day = Day.AddDays(dice.Next(2)), AudienceId = dice.Next(1, 3) })
                .ToArray();
            var cut = Lines(entries);
            dice.Shuffle(entries);

            Assert.True(cut.SequenceEqual(Lines(entries)), $"seed {seed}");
            Assert.All(
                cut.GroupBy(e => (e.Day, e.AudienceId)),
                day => Assert.Equal(Math.Min(PointTable.DailyCap, day.Sum(e => e.Count * 10)), day.Sum(e => e.Points))
            );
        }
    }

    [Fact]
    public void Every_rule_has_one_value() =>
        Assert.Equal(Enum.GetValues<PointRule>().Order(), PointTable.Values.Select(value => value.Rule).Order());

    private static List<LedgerEntry> Lines(IEnumerable<LedgerEntry> entries) => [.. DailyLimit.Cut(entries).OrderBy(e => e.PostId)];

    private static LedgerEntry Votes(long post, int count) =>
        new("asta", 1, PointRule.AnswerVote, "", Day, Audience.EveryoneId, post, null, count, count * 10);
}
