using Forum.Domain.Threads;

namespace Forum.Web.Pages.Shared;

/// <summary>The lists that a member has beside the boards.</summary>
public enum OwnList
{
    Latest,
    Unread,
    Mine,
    Followed,
    Bookmarks,
    Unanswered,
}

/// <summary>One of them with its threads, as its page shows it.</summary>
public sealed record ShownList(OwnList List, ThreadList Threads, bool IsFirst);
