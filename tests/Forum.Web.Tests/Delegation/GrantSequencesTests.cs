using System.Globalization;
using Xunit.Abstractions;

namespace Forum.Web.Tests.Delegation;

/// <summary>
/// Random givings, takings back and acts by the pages' own forms, each answer compared with the model of grants. FORUM_TEST_SEQUENCES asks
/// for more than 500 of them, FORUM_TEST_SEED for the same ones again.
/// </summary>
public sealed class GrantSequencesTests(ITestOutputHelper output)
{
    private const int Steps = 8;

    [Fact]
    public async Task Pages_do_and_refuse_what_the_model_says()
    {
        var sequences = Number("FORUM_TEST_SEQUENCES", 500);
        var seed = Number("FORUM_TEST_SEED", Environment.TickCount & 0xFFFFFF);
        output.WriteLine($"seed {seed}");
        var tally = new SortedDictionary<string, int>(StringComparer.Ordinal);
        await using var village = await GrantVillage.Found();
        using var asItWas = village.Forum.Keep();
        var begin = village.Forum.Clock.GetUtcNow();
        for (var i = 0; i < sequences; i++)
        {
            await new GrantSequence(village, seed + i, tally).Go(Steps);
            asItWas.Restore();
            village.Forum.Clock.Stand(begin);
        }
        output.WriteLine($"{sequences} sequences: {string.Join(", ", tally.Select(t => $"{t.Key} {t.Value}"))}");
        // Sequences in which everything was refused would compare nothing.
        Assert.All(
            ["given", "not given", "taken", "not taken", "acted", "used up", "not acted"],
            what => Assert.True(tally.GetValueOrDefault(what) > sequences / 100, what)
        );
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var asked)
            ? asked
            : otherwise;
}
