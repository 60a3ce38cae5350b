using Forum.Domain.Search.Indexing;
using Forum.Web.Tests.Census.Worlds;

namespace Forum.Web.Tests.Census;

/// <summary>Whatever verb did what to a thread or a post, the search index followed within the same transaction.</summary>
public sealed class IndexCensusTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task The_index_agrees_with_a_world_in_which_every_verb_was_used(int seed)
    {
        await using var world = await new History(seed, 30).Live(await CensusHost.Start(), Layers.All);

        var report = await world.Host.Read(db => CheckIndex.Run(db, null, default));

        Assert.Equal([], report.Differences);
        Assert.True(report.Entries > 100);
    }
}
