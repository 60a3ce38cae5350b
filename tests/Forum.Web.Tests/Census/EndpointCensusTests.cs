using Forum.Web.Tests.Census.Worlds;

namespace Forum.Web.Tests.Census;

public sealed class EndpointCensusTests
{
    [Fact]
    public async Task Every_endpoint_of_the_running_forum_is_declared_and_nothing_else()
    {
        await using var village = await Village.Found(await CensusHost.Start());

        var found = await EndpointList.Of(village.World.Host);
        var declared = Declarations.For(village.Scene).Select(d => d.Endpoint).Where(e => !e.EndsWith(" beside", StringComparison.Ordinal)).ToList();

        Assert.Equal("", string.Join('\n', found.Except(declared)));
        Assert.Equal("", string.Join('\n', declared.Except(found)));
        Assert.Equal([], declared.GroupBy(d => d).Where(g => g.Count() > 1).Select(g => g.Key));
    }
}
