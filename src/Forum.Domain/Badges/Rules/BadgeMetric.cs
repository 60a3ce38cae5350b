namespace Forum.Domain.Badges.Rules;

/// <summary>What a condition of a rule counts. Stored by name; only what the forum has facts of.</summary>
public enum BadgeMetric
{
    /// <summary>Threads that ask, started by the member.</summary>
    Questions,

    /// <summary>Answers to questions.</summary>
    Answers,

    /// <summary>Answers that the asker, or somebody in their place, accepted.</summary>
    AcceptedAnswers,

    /// <summary>Questions in which the member has an accepted answer: they said what helped.</summary>
    AnswersTheyAccepted,
    Comments,
    VotesReceived,
    VotesGiven,

    /// <summary>Days (UTC) on which they wrote.</summary>
    DaysActive,

    /// <summary>Such days one after the other.</summary>
    Streak,

    /// <summary>Answers to members who had joined less than a month before they asked.</summary>
    HelpedNewcomers,
    FlagsUpheld,
    TermsInOffice,

    /// <summary>Elections that were certified and in which they voted.</summary>
    VotedInElection,

    /// <summary>They say something of themselves on their page.</summary>
    ProfileFilled,
}

public static class BadgeMetrics
{
    /// <summary>It happens on a board, or for one.</summary>
    public static bool HasBoard(BadgeMetric metric) => metric is not BadgeMetric.ProfileFilled && !IsTheirsAlone(metric);

    /// <summary>It happens in threads.</summary>
    public static bool HasTags(BadgeMetric metric) => HasBoard(metric) && metric is not (BadgeMetric.TermsInOffice or BadgeMetric.VotedInElection);

    /// <summary>
    /// What somebody voted for and what they reported is told to nobody else: it counts for the whole site only, from the day after it was done, and
    /// no preview names who did.
    /// </summary>
    public static bool IsTheirsAlone(BadgeMetric metric) => metric is BadgeMetric.VotesGiven or BadgeMetric.FlagsUpheld;

    /// <summary>Each thing counted is a post of their own, which votes are given to and which can be shown as evidence.</summary>
    public static bool IsOfPosts(BadgeMetric metric) =>
        metric is BadgeMetric.Questions or BadgeMetric.Answers or BadgeMetric.AcceptedAnswers or BadgeMetric.HelpedNewcomers;
}
