namespace Forum.Domain;

/// <summary>Why an actor may not do a thing that they can see. Every reason has a sentence in each language (<c>denied.*</c>).</summary>
public enum Denial
{
    SignInFirst,
    Suspended,
    Silenced,
    NoPower,
    LimitReached,
    ThreadLocked,
    GraceOver,
    NotYours,
    OwnPost,
    NotAQuestion,
    FormatNotOffered,
    TooManyToday,
    YourselfNot,
    LastOwner,
    SanctionTooLong,
    AlreadyDone,
    AlreadyUndone,
    CannotBeUndone,
    SiteHasOwner,
    RegistrationClosed,
    LinkUsed,
    TooManyDrafts,
    NoneOnComments,
    NotClaimed,
    NewcomersOnly,
    ClaimStays,
}
