using System.Globalization;
using Forum.Domain.Elections.Counting;
using Xunit;

namespace Forum.Domain.Tests.Elections.Counting;

/// <summary>What each rule is known to promise, tried on elections in which it could be broken.</summary>
public sealed class CountPropertiesTests
{
    private const int Elections = 400;

    /// <summary>Adding further preferences never harms those whom the ballot ranks already. Meek's quota depends on them, so it promises less.</summary>
    [Theory]
    [InlineData(CountRule.Scottish)]
    [InlineData(CountRule.Wigm)]
    [InlineData(CountRule.Irv)]
    public void Later_preferences_harm_nobody_earlier(CountRule rule) =>
        ForEach(
            (file, random) =>
            {
                var at = random.Next(file.Papers.Count);
                var paper = file.Papers[at];
                var longer = paper with { Ranking = [.. paper.Ranking, .. file.Standing.Except(paper.Ranking)] };
                // A ballot that ranked nobody would become valid, and the quota another.
                if (paper.Ranking.Any(c => !file.Withdrawn.Contains(c)))
                    Assert.Superset(Elected(file, rule).Where(paper.Ranking.Contains).ToHashSet(), Elected(With(file, at, longer), rule).ToHashSet());
            }
        );

    /// <summary>Schulze's method and approval are monotone; transferable votes are not, and don't claim to be.</summary>
    [Theory]
    [InlineData(CountRule.Schulze)]
    [InlineData(CountRule.Approval)]
    public void Who_wins_still_wins_when_a_ballot_ranks_them_first(CountRule rule) =>
        ForEach(
            (file, random) =>
            {
                if (Elected(file, rule) is not [var winner])
                    return;
                var at = random.Next(file.Papers.Count);
                var raised = file.Papers[at] with { Ranking = [winner, .. file.Papers[at].Ranking.Where(c => c != winner)] };
                Assert.Equal([winner], Elected(With(file, at, raised), rule));
            },
            seats: 1
        );

    [Theory]
    [InlineData(CountRule.Scottish)]
    [InlineData(CountRule.Meek)]
    [InlineData(CountRule.Wigm)]
    [InlineData(CountRule.Irv)]
    [InlineData(CountRule.Schulze)]
    public void Whom_more_than_half_want_most_wins_the_one_seat(CountRule rule) =>
        ForEach(
            (file, _) =>
            {
                var valid = Count.Run(file, CountRule.Approval).Valid;
                var firsts = Count.Run(file, CountRule.Irv).Stages[0].Totals;
                foreach (var favourite in file.Standing.Where(c => firsts[c].Units * 2 > valid))
                    Assert.Equal([favourite], Elected(file, rule));
            },
            seats: 1
        );

    [Fact]
    public void Schulze_elects_whom_most_prefer_to_each_other() =>
        ForEach(
            (file, _) =>
            {
                var count = Count.Run(file, CountRule.Schulze);
                if (count.Pairwise!.CondorcetWinner is { } winner)
                    Assert.Equal(winner, Assert.Single(count.Elected).Candidate);
            },
            seats: 1
        );

    [Fact]
    public void The_order_of_the_ballots_and_their_grouping_change_nothing() =>
        ForEach(
            (file, random) =>
            {
                var single = file.Papers.SelectMany(p => Enumerable.Repeat(p with { Count = 1 }, (int)p.Count)).ToArray();
                random.Shuffle(single);
                foreach (var rule in Enum.GetValues<CountRule>())
                    Assert.Equal(BallotFiles.Rounds(Count.Run(file, rule)), BallotFiles.Rounds(Count.Run(file with { Papers = single }, rule)));
            }
        );

    [Fact]
    public void A_seed_decides_what_the_file_would_have_decided_and_its_case_does_not_matter()
    {
        var file = BallotFiles.Of(1, 3, (1, [1]), (1, [2]), (1, [3]));

        var first = Count.Run(file, CountRule.Approval).Elected[0].Candidate;
        var (small, capital) = (Seeded("a{0}"), Seeded("A{0}"));

        Assert.Equal(1, first);
        Assert.Equal([1, 2, 3], small.Distinct().Order());
        Assert.Equal(small, capital);

        List<int> Seeded(string seed) =>
            [
                .. Enumerable
                    .Range(0, 40)
                    .Select(n =>
                        Count.Run(file, CountRule.Approval, seed: string.Format(CultureInfo.InvariantCulture, seed, n)).Elected[0].Candidate
                    ),
            ];
    }

    /// <summary>printf beef:1 | sha256sum begins with 6a95, beef:2 with 2979, beef:3 with 1f68.</summary>
    [Fact]
    public void Anybody_can_work_out_the_order_of_a_seed()
    {
        var count = Count.Run(BallotFiles.Of(2, 3, (1, [1]), (1, [2]), (1, [3])), CountRule.Approval, seed: "BEEF");

        Assert.Equal("3 2", string.Join(' ', count.Elected.Select(e => e.Candidate)));
        Assert.All(count.Ties, tie => Assert.Equal(TieDecided.Seed, tie.By));
    }

    /// <summary>Rule 49(2) of the Order: 1 and 2 come to 75 together, and 2 had more before.</summary>
    [Fact]
    public void Of_equal_surpluses_that_goes_first_which_was_the_larger_before()
    {
        var file = BallotFiles.Of(3, 5, (50, [1]), (60, [2]), (25, [3, 1]), (15, [3, 2]), (5, [3, 4]), (60, [4]), (60, [5]));

        var tie = Assert.Single(Count.Run(file, CountRule.Scottish).Ties, t => t.For == TieFor.Surplus);

        Assert.Equal((2, 2, TieDecided.EarlierStages), (tie.Stage, tie.Chosen, tie.By));
        Assert.Equal([1, 2], tie.Among);
    }

    /// <summary>Rule 51(2): three come to 76; 2 and 3 had 75 before, and of these 3 had less at first, when 1 had least of all.</summary>
    [Fact]
    public void Of_equal_lowest_those_go_first_who_were_lower_before_and_of_them_who_was_lower_still_earlier()
    {
        (long, int[])[] ballots =
        [
            (50, [1]),
            (70, [2]),
            (60, [3]),
            (26, [4, 1]),
            (5, [4, 2]),
            (15, [4, 3]),
            (1, [5, 2]),
            (1, [5, 3]),
            (45, [5]),
            (200, [6]),
        ];

        var tie = Count.Run(BallotFiles.Of(1, 6, ballots), CountRule.Scottish).Ties[0];

        Assert.Equal((3, 3, TieDecided.EarlierStages), (tie.Stage, tie.Chosen, tie.By));
        Assert.Equal([1, 2, 3], tie.Among);
    }

    [Fact]
    public void The_instant_runoff_fills_one_seat_whatever_the_file_says()
    {
        var file = BallotFiles.Of(2, 3, (3, [1]), (1, [2]));

        Assert.Single(Count.Run(file, CountRule.Irv).Elected);
        Assert.Throws<ArgumentException>(() => Count.Run(file, CountRule.Irv, seats: 2));
    }

    [Fact]
    public void Every_rule_stands_nobody_having_voted_and_nobody_standing()
    {
        foreach (var rule in Enum.GetValues<CountRule>())
        {
            Assert.Single(Count.Run(BallotFiles.Of(1, 3), rule).Elected);
            Assert.Empty(
                Count
                    .Run(
                        BallotFiles.Of(1, 2, (1, [1, 2])) with
                        {
                            Withdrawn = new HashSet<int> { 1, 2 },
                        },
                        rule
                    )
                    .Elected
            );
        }
    }

    private static List<int> Elected(BallotFile file, CountRule rule) => [.. Count.Run(file, rule).Elected.Select(e => e.Candidate)];

    private static BallotFile With(BallotFile file, int at, Paper paper) =>
        file with
        {
            Papers = [.. file.Papers.Select((p, i) => i == at ? paper : p)],
        };

    private static void ForEach(Action<BallotFile, Random> check, int? seats = null)
    {
        for (var seed = 1; seed <= Elections; seed++)
        {
            var random = new Random(seed);
            var file = RandomElection.Make(random);
            if (file.Papers.Count > 0)
                check(file with { Seats = seats ?? file.Seats }, random);
        }
    }
}
