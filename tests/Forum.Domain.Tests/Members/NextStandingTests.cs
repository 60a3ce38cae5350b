using Forum.Domain.Members;
using Xunit;

namespace Forum.Domain.Tests.Members;

public sealed class NextStandingTests
{
    [Theory]
    [InlineData(Standing.Newcomer, 0, 0, 0, Standing.Member, 1, 3, 0)]
    [InlineData(Standing.Newcomer, 12, 2, 0, Standing.Member, 1, 1, 0)]
    [InlineData(Standing.Newcomer, 24, 3, 0, Standing.Member, 0, 0, 0)]
    [InlineData(Standing.Newcomer, 240, 9, 9, Standing.Member, 0, 0, 0)]
    [InlineData(Standing.Member, 25, 3, 0, Standing.Regular, 29, 22, 10)]
    [InlineData(Standing.Member, 720, 25, 9, Standing.Regular, 0, 0, 1)]
    public void It_says_what_is_lacking(Standing now, int hours, int posts, int votes, Standing next, int days, int more, int voted)
    {
        var lacking = NextStanding.After(now, TimeSpan.FromHours(hours), posts, votes)!;

        Assert.Equal(new NextStanding(next, days, more, voted), lacking);
        Assert.Equal((days, more, voted) == default, lacking.IsComplete);
    }

    [Fact]
    public void Who_stands_highest_lacks_nothing() => Assert.Null(NextStanding.After(Standing.Regular, TimeSpan.Zero, 0, 0));

    /// <summary>Whatever is said to be lacking, with it the step is taken, and with any part less it isn't.</summary>
    [Fact]
    public void What_it_asks_for_is_what_the_rules_ask_for()
    {
        var seed = Environment.TickCount & 0xFFFFFF;
        var dice = new Random(seed);
        for (var i = 0; i < 2_000; i++)
        {
            var (age, posts, votes) = (TimeSpan.FromHours(dice.Next(40 * 24)), dice.Next(40), dice.Next(15));
            if (NextStanding.After(StandingRules.Of(age, posts, votes), age, posts, votes) is not { } next)
                continue;
            var then = (age + TimeSpan.FromDays(next.Days), posts + next.Posts, votes + next.Votes);
            Assert.True(StandingRules.Of(then.Item1, then.Item2, then.Item3) >= next.Standing, $"seed {seed}");
            if (next.Posts > 0)
                Assert.True(StandingRules.Of(then.Item1, then.Item2 - 1, then.Item3) < next.Standing, $"seed {seed}");
            if (next.Votes > 0)
                Assert.True(StandingRules.Of(then.Item1, then.Item2, then.Item3 - 1) < next.Standing, $"seed {seed}");
        }
    }
}
