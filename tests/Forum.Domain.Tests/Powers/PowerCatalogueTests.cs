using System.Text.RegularExpressions;
using Forum.Domain.Powers;
using Xunit;

namespace Forum.Domain.Tests.Powers;

public sealed partial class PowerCatalogueTests
{
    [Fact]
    public void Every_power_stands_in_the_catalogue_once() =>
        Assert.Equal(Enum.GetValues<Power>().Order(), PowerCatalogue.All.Select(entry => entry.Power).Order());

    /// <summary>A power that nothing asks for would be given in vain.</summary>
    [Fact]
    public void Every_power_has_a_place_that_asks_for_it()
    {
        var asked = Directory
            .EnumerateFiles(Path.Combine(TestData.Repository()!.FullName, "src", "Forum.Domain"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(path => Asking().Matches(File.ReadAllText(path)))
            .Select(match => Enum.Parse<Power>(match.Groups[1].Value))
            .ToHashSet();

        Assert.Equal([], Enum.GetValues<Power>().Except(asked));
    }

    [GeneratedRegex(@"(?:Authority\.Decide|Permits\.\w+|Powers\.Has|new ThreadDeed|new PostDeed)\([^;]*?\bPower\.(\w+)")]
    private static partial Regex Asking();
}
