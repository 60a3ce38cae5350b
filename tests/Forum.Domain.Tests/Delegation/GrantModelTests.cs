using System.Globalization;
using Xunit;
using Xunit.Abstractions;

namespace Forum.Domain.Tests.Delegation;

/// <summary>
/// Random grants, delegations, takings back, acts, memberships and passing time in a real forum, and every decision compared with
/// <see cref="GrantModel"/>. FORUM_TEST_GRANTS asks for more operations, FORUM_TEST_SEED for the same ones again.
/// </summary>
public sealed class GrantModelTests(ITestOutputHelper output)
{
    private const int ChangesOfOneForum = 400;

    [Fact]
    public async Task Random_grants_give_what_the_model_says()
    {
        var wanted = long.Parse(Environment.GetEnvironmentVariable("FORUM_TEST_GRANTS") ?? "20000", CultureInfo.InvariantCulture);
        var seed = int.Parse(
            Environment.GetEnvironmentVariable("FORUM_TEST_SEED") ?? $"{Environment.TickCount & 0xFFFFFF}",
            CultureInfo.InvariantCulture
        );
        output.WriteLine($"seed {seed}");
        long done = 0;
        var tally = new Dictionary<string, int>();
        for (var forum = 0; done < wanted; forum++)
            using (var run = new GrantRun(seed + forum, tally))
                done += await run.Go(ChangesOfOneForum);
        output.WriteLine($"{done} operations: {string.Join(", ", tally.OrderBy(t => t.Key).Select(t => $"{t.Key} {t.Value}"))}");
        // A run in which everything was refused would compare nothing.
        Assert.All(
            ["given", "not given", "taken", "not taken", "acted", "used up", "not acted"],
            what => Assert.True(tally.GetValueOrDefault(what) > 2, what)
        );
    }
}
