using System.Globalization;
using Forum.Domain.Members;
using Forum.Domain.Powers;
using Forum.Domain.Reputation;
using Forum.Domain.Threads;

namespace Forum.Web.Pages.Shared;

/// <summary>Reads orders and page numbers from an address; whatever isn't one means the usual.</summary>
public static class Asked
{
    public static ThreadOrder Order(string? order) => Parse(order, ThreadOrder.Activity);

    public static PostOrder PostOrder(string? order) => Parse(order, Domain.Threads.PostOrder.Oldest);

    public static ActivityKind Activity(string? show) => Parse(show, ActivityKind.Posts);

    public static LeaderboardFilter Leaderboard(string? list, string? period, string? board, string? tag) =>
        new(
            Parse(list, LeaderboardList.Points),
            Parse(period, LeaderboardPeriod.Month),
            string.IsNullOrWhiteSpace(board) ? null : board.Trim(),
            string.IsNullOrWhiteSpace(tag) ? null : tag.Trim().TrimStart('#').ToLowerInvariant()
        );

    /// <summary>A page's number; 1 for anything that isn't one. (A handler asks the query for it by name: "page" in a route is Razor's own.)</summary>
    public static int Page(string? number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1;

    /// <summary>
    /// The page of a thread that an address means to this reader: it counts pages of so many posts as it says, else of the usual size. So it
    /// leads everybody to the same posts, however many they read on a page.
    /// </summary>
    public static int Page(string? number, string? size, Actor actor)
    {
        var (page, posts) = (Page(number), Size(size));
        var first = Math.Min(((long)page - 1) * posts + 1, int.MaxValue);
        return posts == actor.PostsPerPage ? page : ThreadPage.PageOf((int)first, actor.PostsPerPage);
    }

    private static int Size(string? size) => Page(size) is var posts && Preferences.PostsOffered.Contains(posts) ? posts : ThreadPage.PageSize;

    private static T Parse<T>(string? word, T usual)
        where T : struct, Enum =>
        Array.Find(Enum.GetNames<T>(), n => n.Equals(word, StringComparison.OrdinalIgnoreCase)) is { } name ? Enum.Parse<T>(name) : usual;
}
