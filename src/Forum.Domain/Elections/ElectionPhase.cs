namespace Forum.Domain.Elections;

/// <summary>How far an election has come, in this order. Stored by name: the furthest that was entered, so that none is entered twice.</summary>
public enum ElectionPhase
{
    Announced,
    Nominations,
    Questions,
    Voting,

    /// <summary>The vote is closed and its ballots are being counted and unlinked from those who cast them.</summary>
    Counting,

    /// <summary>The result is public; objections are heard.</summary>
    Counted,

    /// <summary>The winners hold their mandates.</summary>
    Certified,

    /// <summary>It ended without mandates, see <see cref="ElectionEnding"/>.</summary>
    Ended,
}

/// <summary>Why an election ended without mandates.</summary>
public enum ElectionEnding
{
    /// <summary>There were not more candidates than seats, or nobody at all.</summary>
    TooFewCandidates,

    /// <summary>Fewer voted than the quorum asks for.</summary>
    NoQuorum,

    /// <summary>The box doesn't hold what was put in: nothing is counted.</summary>
    DamagedBox,

    /// <summary>Somebody with the power for it stopped it, by a public act with a reason.</summary>
    Stopped,

    /// <summary>A recall vote whose mandate ended otherwise: nothing is counted.</summary>
    Overtaken,
}
