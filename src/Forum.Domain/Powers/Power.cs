namespace Forum.Domain.Powers;

/// <summary>One thing that a person may do and others may not. Stored by name: a power is never renamed, only added.</summary>
public enum Power
{
    ChangeSite,
    ChangeBoards,
    ManageGroups,
    HelpMembers,
    LockThread,
    PinThread,
    MoveThread,
    HidePost,
    DeletePost,
    EditPost,
    ApprovePost,
    SilenceMember,
    SuspendMember,
    SpeakOfficially,
    SeeSearches,
    Delegate,
    AcceptAnswer,
    EraseMember,
    CallElection,
    CertifyElection,
    RetagThread,
    CloseAsDuplicate,
    MergeThread,
    ReviewFlags,
    WarnMember,
    SeeNotes,
    AwardBadge,
    ManageBadges,
}
