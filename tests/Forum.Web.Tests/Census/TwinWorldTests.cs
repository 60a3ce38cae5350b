using Forum.Web.Tests.Census.Worlds;
using Xunit.Abstractions;

namespace Forum.Web.Tests.Census;

/// <summary>
/// Hidden means hidden: two forums that differ only in what a visitor may not see send that visitor the same bytes. CI compares 7 pairs
/// for each of the three sets of visitors; with FORUM_TEST_LONG=1 it is 67, which makes 201 in all, of longer histories, and some 500 searches for a
/// guest and for a member of each pair. FORUM_TEST_PAIRS sets another number of either. A class for each set, so that they run side by side.
/// </summary>
public abstract class TwinWorldTests(ITestOutputHelper output)
{
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("FORUM_TEST_LONG") == "1";
    private static readonly int Pairs =
        int.TryParse(Environment.GetEnvironmentVariable("FORUM_TEST_PAIRS"), out var some) ? some
        : IsLong ? 67
        : 7;

    protected async Task Compare(Layers layers, IReadOnlyList<Kind> kinds)
    {
        var (responses, differences) = (0, new List<string>());
        var begun = Environment.TickCount;
        for (var i = 0; i < Pairs; i++)
        {
            var seed = (int)layers * 100_000 + begun % 50_000 + i;
            output.WriteLine($"seed {seed}");
            await using var twins = await Twins.Bear(seed, IsLong ? 60 : 40, layers);
            var round = new Round(twins, kinds, new Random(seed), IsLong ? 6 : 3, IsLong ? 63 : 2);
            await round.Go();
            responses += round.Responses;
            differences.AddRange(round.Differences.Take(5).Select(d => $"seed {seed}: {d}"));
            Assert.Equal([], twins.Faults);
        }
        output.WriteLine(
            $"{Pairs} pairs from seed {(int)layers * 100_000 + begun % 50_000}: {differences.Count} differing over {responses} responses"
        );
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }
}

public sealed class TwinWorldsOfBoardsTests(ITestOutputHelper output) : TwinWorldTests(output)
{
    [Fact]
    public Task Twin_worlds_look_alike_to_everybody_outside_the_hidden_boards() =>
        Compare(
            Layers.HiddenBoards,
            [Kind.Guest, Kind.Newcomer, Kind.Member, Kind.Silenced, Kind.Suspended, Kind.Former, Kind.Moderator, Kind.Owner]
        );
}

public sealed class TwinWorldsOfPostsTests(ITestOutputHelper output) : TwinWorldTests(output)
{
    [Fact]
    public Task Twin_worlds_look_alike_to_everybody_without_powers_whatever_is_held_or_hidden() =>
        Compare(Layers.HiddenBoards | Layers.HeldAndHidden, [Kind.Guest, Kind.Newcomer, Kind.Member, Kind.Silenced, Kind.Suspended, Kind.Former]);
}

public sealed class TwinWorldsOfMembersTests(ITestOutputHelper output) : TwinWorldTests(output)
{
    [Fact]
    public Task Twin_worlds_look_alike_to_guests_and_suspended_members_whatever_members_tell_each_other() =>
        Compare(Layers.All, [Kind.Guest, Kind.Suspended]);
}
