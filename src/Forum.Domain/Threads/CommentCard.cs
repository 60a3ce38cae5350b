using Forum.Domain.Members;

namespace Forum.Domain.Threads;

/// <summary>A comment as the post that it stands under shows it to one actor; a hidden one has no text.</summary>
public sealed record CommentCard(
    string Id,
    MemberCard Author,
    DateTime At,
    DateTime? EditedAt,
    string Html,
    PostState State,
    int Score,
    bool CanEdit,
    bool CanDelete,
    bool CanHide,
    bool CanFlag
);
