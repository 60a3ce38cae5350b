using System.Globalization;
using Forum.Domain.Search.Querying;

namespace Forum.Web.Pages.Search;

/// <summary>The address of a search and of its pages.</summary>
public static class SearchAddress
{
    public const string Path = "/search";

    public static string Of(string typed) => $"{Path}?q={Uri.EscapeDataString(typed)}";

    public static string Of(SearchQuery query) => Of(SearchQueryWriter.Write(query));

    /// <param name="asOf">UTC; what was written later doesn't shift the pages.</param>
    public static string Page(string typed, int number, DateTime asOf) =>
        string.Create(CultureInfo.InvariantCulture, $"{Of(typed)}&page={number}&asof={Milliseconds(asOf)}");

    public static string Feed(string typed) => $"{Path}.atom?q={Uri.EscapeDataString(typed)}";

    /// <summary>Null for anything that is no moment, or one that hasn't come yet.</summary>
    public static DateTime? AsOf(string? typed, DateTime now) =>
        long.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds <= Milliseconds(now)
            ? DateTime.UnixEpoch.AddMilliseconds(milliseconds)
            : null;

    /// <summary>Rounded up, so that nothing of that moment is lost.</summary>
    private static long Milliseconds(DateTime at) => (at - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMillisecond + 1;
}
