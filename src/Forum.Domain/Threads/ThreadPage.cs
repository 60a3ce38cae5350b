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
public sealed record LockNote(DateTime At, string? ActId, string? ByName, string? Reason);

/// <summary>What the actor may do with the thread by power.</summary>
public sealed record ThreadPowers(bool Lock, bool Pin, bool Move, bool Hide, bool SpeakOfficially)
{
    public bool Any => Lock || Pin || Move || Hide;
}

public enum PostOrder
{
    Oldest,
    Newest,
    Votes,
}
