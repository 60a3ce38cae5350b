namespace Forum.Domain.Tests.Elections.Counting;

/// <summary>Real ballots of other years, counted by two other programs.</summary>
public sealed class ScottishCouncilsTests
{
    [DataFact]
    public void Every_rule_elects_whom_other_programs_elect() =>
        OtherPrograms.Agree(BallotFiles.In("elections-scotland-other", "ballots"), TestData.PathOf("elections-scotland-other", "computed.json"));
}
