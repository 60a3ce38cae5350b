namespace Forum.Domain;

/// <summary>What is wrong with one field of a form. <paramref name="Limit"/> is the bound that was passed, where there is one.</summary>
public sealed record Problem(string Field, ProblemKind Kind, long Limit = 0)
{
    /// <summary>What would be possible where a number can't say it, as it is stored: powers' names, or a moment.</summary>
    public string Allowed { get; init; } = "";
}

public enum ProblemKind
{
    Required,
    TooShort,
    TooLong,
    TooLarge,
    BadCharacters,
    BadEnds,
    NoLetter,
    MixedScripts,
    Reserved,
    Taken,
    Common,
    ContainsName,
    WrongPassword,
    TooDeep,
    TooWide,
    TooManyLinks,
    TooManyTags,
    BadTag,
    NotOffered,
    Unknown,
    OutOfRange,
    NotAnImage,
    Changed,
    MustAgree,
    TooFast,
    Expired,
    Robot,
    WrongCode,
    NotEmpty,
    InThePast,
    NoSuchMember,
    OtherAudience,
    OnAnotherBoard,
    NoSuchGroup,
    NoSuchThread,
    NotHeld,
    Yourself,
    BeyondPowers,
    BeyondPlace,
    BeyondTime,
    BeyondLimit,
    OnlyNewcomers,
    OnlyOnSite,
    BeforeStart,
    TooManyHands,
    TooMany,
    NotListed,
    TakesApplications,
    MustAccept,
    AgreementChanged,
    QuestionsChanged,
    AllReview,
}
