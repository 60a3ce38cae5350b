using Forum.Domain.Boards;
using Forum.Domain.Threads;

namespace Forum.Domain.Search.Ranking;

/// <summary>What is known of a found thread before its text is read: enough to filter, count and sort many hundreds.</summary>
/// <param name="IsOwn">Only the reader and its reviewers see it.</param>
internal sealed record ThreadFacts(
    long Id,
    long BoardId,
    ThreadFormats Format,
    string TagLine,
    DateTime CreatedAt,
    PostState State,
    long AuthorId,
    int Score,
    int PostCount,
    bool Locked,
    long? AcceptedPostId,
    bool IsOwn
)
{
    public bool Solved => AcceptedPostId is not null;

    public bool Unanswered => Format == ThreadFormats.Question && PostCount == 1;
}

/// <summary>The same of a post or comment.</summary>
/// <param name="Under">The state of the post that it is a comment on; visible for others.</param>
internal sealed record PostFacts(long Id, long ThreadId, long AuthorId, DateTime CreatedAt, PostState State, PostState Under, int Score);
