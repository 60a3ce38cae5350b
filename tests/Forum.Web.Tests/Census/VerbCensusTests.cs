using Forum.Web.Tests.Census.Worlds;

namespace Forum.Web.Tests.Census;

/// <summary>A world in which a verb never touches anything hidden would prove nothing about that verb.</summary>
public sealed class VerbCensusTests
{
    [Fact]
    public async Task The_hidden_world_uses_every_verb_of_the_domain_on_hidden_things()
    {
        await using var world = await new History(1, 30).Live(await CensusHost.Start(), Layers.All);
        var hidden = world.Used.Where(u => u.Layer == Layers.HiddenBoards).Select(u => u.Verb);
        var open = world.Used.Where(u => u.Layer == Layers.None).Select(u => u.Verb).ToHashSet();

        Assert.Equal([], World.Verbs.Except(hidden).Except(Errands.OnNothingHidden.Keys).Select(v => v.Name));
        Assert.Equal([], Errands.OnNothingHidden.Keys.Except(open).Select(v => v.Name));
        Assert.Equal([], Errands.OnNothingHidden.Keys.Intersect(hidden).Select(v => v.Name));
    }
}
