using System.Globalization;
using Forum.Domain.Elections.Counting;
using Xunit;
using Xunit.Abstractions;

namespace Forum.Domain.Tests.Elections.Counting;

/// <summary>FORUM_TEST_ELECTIONS asks for more elections, FORUM_TEST_SEED for the same ones again.</summary>
public sealed class RandomElectionsTests(ITestOutputHelper output)
{
    private static readonly CountRule[] Rules = Enum.GetValues<CountRule>();

    [Fact]
    public void A_second_counter_comes_to_the_same_in_every_round()
    {
        var (ties, seen) = (new HashSet<(TieFor, TieDecided)>(), new HashSet<(CountRule, StageAction)>());
        ForEach(
            (file, seed) =>
            {
                foreach (var rule in Rules)
                {
                    var seats = rule == CountRule.Irv ? 1 : file.Seats;
                    var count = Count.Run(file, rule, seats, seed);
                    Assert.Equal(SecondCounter.Tell(file, rule, seats, seed), BallotFiles.Rounds(count));
                    ties.UnionWith(count.Ties.Select(t => (t.For, t.By)));
                    seen.UnionWith(count.Stages.Select(s => (rule, s.Action)));
                }
            }
        );

        // Elections in which nothing happens would agree too.
        Assert.True(ties.Count >= 5, $"Only such ties: {string.Join(", ", ties)}");
        Assert.Equal(14, seen.Count);
    }

    [Fact]
    public void Every_vote_is_somewhere_and_every_transfer_is_told() =>
        ForEach(
            (file, seed) =>
            {
                foreach (var rule in Rules.Except([CountRule.Schulze, CountRule.Approval]))
                {
                    var count = Count.Run(file, rule, rule == CountRule.Irv ? 1 : null, seed);
                    var one = System.Numerics.BigInteger.Pow(10, count.Stages[0].Exhausted.Places);
                    foreach (var (before, after) in count.Stages.Zip(count.Stages.Skip(1)))
                        Assert.All(file.Standing, c => Assert.Equal(Moved(before, after, c), after.Totals[c].Units - before.Totals[c].Units));
                    foreach (var s in count.Stages)
                    {
                        Assert.Equal(count.Valid * one, s.Totals.Values.Aggregate(s.Exhausted.Units + s.Rounding.Units, (sum, v) => sum + v.Units));
                        Assert.True(s.Rounding.Units >= 0 && s.Exhausted.Units >= 0);
                    }
                }
            }
        );

    [Fact]
    public void Whom_no_ballot_ranks_changes_only_that_they_are_excluded() =>
        ForEach(
            (file, seed) =>
            {
                // Among others without a vote the newcomer is one of equals.
                if (file.Standing.Any(c => !file.Papers.Any(p => p.Ranking.FirstOrDefault(r => !file.Withdrawn.Contains(r)) == c)))
                    return;
                var joined = file with { Names = [.. file.Names, "Nobody's"] };
                foreach (var rule in Rules)
                {
                    var (without, with) = (Count.Run(file, rule, null, seed), Count.Run(joined, rule, null, seed));
                    Assert.Equal(
                        without.Elected.Select(e => e.Candidate).Order(),
                        with.Elected.Select(e => e.Candidate).Where(c => c <= file.Names.Count).Order()
                    );
                    if (rule is CountRule.Scottish or CountRule.Wigm or CountRule.Irv or CountRule.Meek)
                        Assert.Equal(Moves(without, joined.Names.Count), Moves(with, joined.Names.Count).Take(without.Stages.Count));
                }
            }
        );

    private static IEnumerable<string> Moves(CountResult count, int newcomer) =>
        count
            .Stages.Where(s => s.Action != StageAction.Exclude || s.Of[0] != newcomer)
            .Select(s => BallotFiles.Totals(s.Totals.Where(t => t.Key != newcomer).Select(t => KeyValuePair.Create(t.Key, $"{t.Value}"))));

    private static System.Numerics.BigInteger Moved(Stage before, Stage after, int candidate)
    {
        var balance = after.Transfers.Aggregate(
            System.Numerics.BigInteger.Zero,
            (sum, t) => sum + (t.To == candidate ? t.Votes.Units : 0) - (t.From == candidate ? t.Votes.Units : 0)
        );
        // What rounding took at this stage, it took from whoever gave.
        var lost = after.Rounding.Units - before.Rounding.Units;
        return after.Of is [var giver] && giver == candidate ? balance - lost : balance;
    }

    private void ForEach(Action<BallotFile, string?> check)
    {
        var elections = int.Parse(Environment.GetEnvironmentVariable("FORUM_TEST_ELECTIONS") ?? "500", CultureInfo.InvariantCulture);
        var first = int.Parse(
            Environment.GetEnvironmentVariable("FORUM_TEST_SEED") ?? $"{Environment.TickCount & 0xFFFFFF}",
            CultureInfo.InvariantCulture
        );
        output.WriteLine($"{elections} elections, FORUM_TEST_SEED={first}");
        for (var seed = first; seed < first + elections; seed++)
        {
            var random = new Random(seed);
            var (file, ties) = (RandomElection.Make(random), RandomElection.Seed(random));
            try
            {
                check(file, ties);
            }
            catch (Exception e)
            {
                throw new Xunit.Sdk.XunitException(
                    $"FORUM_TEST_SEED={seed}, ties by {ties ?? "the file"}: {e.Message}\n{BltWriter.Write(file)}\n{e.StackTrace}"
                );
            }
        }
    }
}
