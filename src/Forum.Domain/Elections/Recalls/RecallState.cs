using Forum.Domain.Elections.Ballots;

namespace Forum.Domain.Elections.Recalls;

/// <summary>What has become of a petition.</summary>
public enum RecallState
{
    /// <summary>It can be signed.</summary>
    Gathering,

    /// <summary>Its time ended with too few signatures.</summary>
    NotReached,

    /// <summary>People vote, or their votes are being counted.</summary>
    Voting,

    /// <summary>The vote ended the mandate.</summary>
    Ended,

    /// <summary>The vote kept the mandate.</summary>
    Kept,

    /// <summary>Fewer voted than the quorum asks for: the mandate stays.</summary>
    NoQuorum,

    /// <summary>Somebody stopped the vote by a public act.</summary>
    Stopped,

    /// <summary>The box didn't hold what was put in: nothing was counted, the mandate stays.</summary>
    DamagedBox,

    /// <summary>The mandate ended otherwise before.</summary>
    Overtaken,
}

internal static class RecallStates
{
    /// <param name="endedAt">When the mandate ended; null while it is held.</param>
    /// <param name="tally">Of its vote; null where there is none yet.</param>
    public static RecallState Of(Recall recall, DateTime? endedAt, Tally? tally, DateTime now) =>
        recall.Election is { } vote ? OfVote(vote, endedAt is not null, tally)
        : endedAt < recall.Until ? RecallState.Overtaken
        : recall.Gathers(now) ? RecallState.Gathering
        : RecallState.NotReached;

    private static RecallState OfVote(Election vote, bool isOvertaken, Tally? tally) =>
        vote switch
        {
            { EndedAt: null } => isOvertaken ? RecallState.Overtaken : RecallState.Voting,
            { Ending: ElectionEnding.NoQuorum } => RecallState.NoQuorum,
            { Ending: ElectionEnding.Stopped } => RecallState.Stopped,
            { Ending: ElectionEnding.DamagedBox } => RecallState.DamagedBox,
            { Ending: not null } => RecallState.Overtaken,
            _ => tally is not null && RecallCount.Of(vote, tally).EndsMandate ? RecallState.Ended : RecallState.Kept,
        };
}
