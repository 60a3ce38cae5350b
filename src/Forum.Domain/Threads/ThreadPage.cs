using Forum.Domain.Boards;
using Forum.Domain.Members;

namespace Forum.Domain.Threads;

/// <summary>A page of a thread as one actor sees it.</summary>
public sealed record ThreadPage(
    string Id,
    string Title,
    string Language,
    ThreadFormats Format,
    BoardHead Board,
    IReadOnlyList<string> Tags,
    MemberCard Author,
    DateTime CreatedAt,
    PostState State,
    bool Pinned,
    LockNote? Lock,
    int PostCount,
    int Page,
    int PostsPerPage,
    PostOrder Order,
    PostCard? Accepted,
    IReadOnlyList<PostCard> Posts,
    IReadOnlyList<PostCard> Held,
    Denial? WhyNotReply,
    ThreadPowers May,
    DateTime LastPostAt
)
{
    /// <summary>Unless the reader chose another, and in addresses that name no other.</summary>
    public const int PageSize = Preferences.UsualPosts;

    public int Pages => PagesOf(PostCount, PostsPerPage);

    /// <summary>The page that the first post of this one is on for everybody else: what search engines and caches are told.</summary>
    public int UsualPage => PageOf((Page - 1) * PostsPerPage + 1, PageSize);

    internal static int PagesOf(int postCount, int size) => Math.Max(1, (postCount + size - 1) / size);

    /// <param name="number">A post's place in its thread, from 1.</param>
    /// <param name="size">How many posts stand on a page.</param>
    public static int PageOf(int number, int size) => (Math.Max(1, number) - 1) / size + 1;

    public bool IsLocked => Lock is not null;
}

/// <summary>Who locked a thread, why, and the act that says by what right.</summary>
/// <param name="IsDuplicate">It was closed as a duplicate of another thread.</param>
/// <param name="Original">That one, if the reader sees it.</param>
public sealed record LockNote(DateTime At, string? ActId, string? ByName, string? Reason, bool IsDuplicate, LinkedThread? Original);

/// <summary>Another thread that a page leads to, as its reader sees it now.</summary>
public sealed record LinkedThread(string Id, string Title, string Language);

/// <summary>What the actor may do with the thread by power.</summary>
public sealed record ThreadPowers(bool Lock, bool Pin, bool Move, bool Hide, bool Retag, bool CloseAsDuplicate, bool Merge, bool SpeakOfficially)
{
    public bool Any => Lock || Pin || Move || Hide || Retag || CloseAsDuplicate || Merge;
}

public enum PostOrder
{
    Oldest,
    Newest,
    Votes,
}
