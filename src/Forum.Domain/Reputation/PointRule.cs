namespace Forum.Domain.Reputation;

/// <summary>What points are given or taken for. Stored by name.</summary>
public enum PointRule
{
    /// <summary>A vote for a question.</summary>
    QuestionVote,

    /// <summary>A vote for an answer.</summary>
    AnswerVote,

    /// <summary>A vote for a post in a discussion.</summary>
    DiscussionVote,

    /// <summary>A vote that came with an import, without its day.</summary>
    BroughtVote,

    /// <summary>An answer to somebody else's question that was accepted.</summary>
    AnswerAccepted,

    /// <summary>A question of theirs in which somebody else's answer is accepted.</summary>
    AnswerChosen,

    /// <summary>An answer with a vote, or the accepted one, to somebody who had joined less than a month before they asked; once a thread.</summary>
    NewcomerHelped,

    /// <summary>A post that they reported, rightly: only they see that they did.</summary>
    FlagUpheld,
    Silence,
    Suspension,
}
