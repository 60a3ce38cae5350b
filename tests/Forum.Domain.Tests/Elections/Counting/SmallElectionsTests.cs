using System.Text.Json;
using Forum.Domain.Elections.Counting;
using Xunit;

namespace Forum.Domain.Tests.Elections.Counting;

/// <summary>Elections of communities, and the one that instant runoff is best known for.</summary>
public sealed class SmallElectionsTests
{
    private static readonly CountRule[] Transferable = [CountRule.Scottish, CountRule.Meek, CountRule.Wigm];

    [DataFact]
    public void Communities_elected_whom_they_published()
    {
        using var expected = JsonDocument.Parse(File.ReadAllBytes(TestData.PathOf("elections-community", "expected.json")));
        var maemo = expected.RootElement.GetProperty("maemo");
        var file = BallotFiles.Read(TestData.PathOf("elections-community", "maemo.blt"));

        foreach (var rule in Transferable)
        {
            var count = Count.Run(file, rule);
            Assert.Equal(maemo.GetProperty("winners_in_order").EnumerateArray().Select(w => w.GetString()!), count.Elected.Select(e => e.Name));
            Assert.Equal((51, 47), (count.Ballots, count.Valid));
        }
    }

    /// <summary>Amy and Diane are tied at three votes when one of them must go: the order of the file excludes Amy.</summary>
    [DataFact]
    public void The_formats_own_example_is_read_and_its_tie_told()
    {
        var file = BallotFiles.Read(TestData.PathOf("elections-community", "atwood_so.blt"));

        var count = Count.Run(file, CountRule.Scottish);

        Assert.Equal(("Gardening Club Election", 4, 2), (file.Title, file.Names.Count, file.Seats));
        Assert.Equal([2], file.Withdrawn);
        Assert.Equal(["Chuck", "Diane"], count.Elected.Select(e => e.Name).Order());
        Assert.Equal(TieDecided.FileOrder, Assert.Single(count.Ties).By);
        Assert.Equal([1, 4], count.Ties[0].Among);
    }

    [DataFact]
    public void In_Burlington_the_runoff_did_not_elect_whom_most_preferred_to_each_other()
    {
        var file = BallotFiles.Read(TestData.PathOf("elections-condorcet", "burlington2009.blt"));

        var (runoff, schulze) = (Count.Run(file, CountRule.Irv, seats: 1), Count.Run(file, CountRule.Schulze, seats: 1));

        Assert.Equal("Kiss", Assert.Single(runoff.Elected).Name);
        Assert.Equal("Montroll", Assert.Single(schulze.Elected).Name);
        Assert.Equal(1, schulze.Pairwise!.CondorcetWinner);
        Assert.Equal("1=0 2=4314 3=4064", BallotFiles.Totals(runoff.Stages[^1]));
    }
}
