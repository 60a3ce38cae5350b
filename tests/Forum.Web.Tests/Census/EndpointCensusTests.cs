namespace Forum.Web.Tests.Census;

public sealed class EndpointCensusTests
{
    [Fact]
    public async Task Every_endpoint_of_the_running_forum_is_declared_and_nothing_else()
    {
        await using var host = await CensusHost.Start();

        var found = await EndpointList.Of(host);
        var declared = Declarations.For(host).Select(d => d.Endpoint).ToList();

        Assert.Equal([], found.Except(declared));
        Assert.Equal([], declared.Except(found));
        Assert.Equal([], declared.GroupBy(d => d).Where(g => g.Count() > 1).Select(g => g.Key));
    }
}
