namespace Forum.Domain.Elections.Counting;

/// <summary>A count from the first stage to the last.</summary>
/// <param name="Quota">The last stage's, where the rule has one; of Meek's and the instant runoff it changes from stage to stage.</param>
/// <param name="Ballots">All, also those that rank nobody who stands.</param>
/// <param name="Valid">Those that rank somebody who stands: what quotas are reckoned from.</param>
/// <param name="Elected">In order of election; at one stage by votes.</param>
/// <param name="Excluded">In order of exclusion, each with the stage whose totals decided it.</param>
/// <param name="Pairwise">How many ballots prefer whom to whom, where the rule asks.</param>
public sealed record CountResult(
    CountRule Rule,
    BallotFile File,
    int Seats,
    Votes? Quota,
    long Ballots,
    long Valid,
    IReadOnlyList<Placed> Elected,
    IReadOnlyList<Placed> Excluded,
    IReadOnlyList<Stage> Stages,
    IReadOnlyList<Tie> Ties,
    Pairwise? Pairwise = null
);

/// <summary>A candidate elected or excluded, and the stage whose totals showed it.</summary>
public sealed record Placed(int Candidate, string Name, int Stage);
