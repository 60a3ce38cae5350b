using Forum.Web.Tests.Census.Worlds;

namespace Forum.Web.Tests.Census;

/// <summary>"Lost access" is another question than "never had access": sessions, caches and marks remember.</summary>
public sealed class FreshnessTests
{
    public static TheoryData<string> Ways => [.. LostAccess.All.Select(l => l.How)];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Nothing_reaches_somebody_on_the_next_request_once(string how)
    {
        await using var village = await Village.Found(await CensusHost.Start());

        var (before, after) = await LostAccess.All.Single(l => l.How == how).Try(village);

        Assert.True(before.Count > 5, $"There was nothing to lose: {string.Join(", ", before)}");
        foreach (var list in new[] { "/notices", "/bookmarks", "/followed", "/following", "/unread" })
            Assert.Contains(before, found => found.StartsWith("GET " + list, StringComparison.Ordinal));
        Assert.True(after.Count == 0, string.Join('\n', after));
        Assert.Equal([], village.World.Host.Faults);
    }
}
