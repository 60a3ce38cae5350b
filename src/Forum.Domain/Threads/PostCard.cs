using Forum.Domain.Members;

namespace Forum.Domain.Threads;

/// <summary>A post as its thread shows it to one actor; what they may do with it is answered already.</summary>
public sealed record PostCard(
    string Id,
    int? Number,
    MemberCard Author,
    DateTime At,
    DateTime? EditedAt,
    string Html,
    PostState State,
    bool Official,
    bool IsAccepted,
    bool IsAsker,
    int Score,
    bool Voted,
    ReplyTo? ReplyTo,
    Denial? WhyNotVote,
    bool CanEdit,
    bool CanDelete,
    bool CanHide,
    bool CanAccept,
    bool CanMark,
    bool CanFlag
)
{
    /// <summary>The oldest first.</summary>
    public IReadOnlyList<CommentCard> Comments { get; init; } = [];
}

/// <summary>The post that another one answers; without a name where its author left.</summary>
public sealed record ReplyTo(string Id, int Number, string AuthorName);
