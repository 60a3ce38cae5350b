using Forum.Domain.Reputation;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Members;

/// <summary>Who did most, over a time, on a board, under a tag.</summary>
public sealed class LeaderboardModel(ForumDb db) : PageModel
{
    public LeaderboardFilter Asked { get; private set; } = null!;
    public Leaderboard Shown { get; private set; } = null!;

    [RateLimit(RatePolicy.Search)]
    public async Task<IActionResult> OnGetAsync(string? list, string? period, string? board, string? tag, CancellationToken ct)
    {
        Asked = Shared.Asked.Leaderboard(list, period, board, tag);
        Shown = await LeaderboardReader.Read(db, HttpContext.Actor(), Asked, ct);
        return Asked.BoardId is { } id && Shown.Boards.All(b => b.Id != id) ? NotFound() : Page();
    }

    /// <summary>The address of the same with something else.</summary>
    public static string To(LeaderboardFilter filter)
    {
        var parts = new List<string>();
        if (filter.List != default)
            parts.Add("list=" + filter.List.ToString().ToLowerInvariant());
        if (filter.Period != default)
            parts.Add("period=" + filter.Period.ToString().ToLowerInvariant());
        if (filter.BoardId is { } board)
            parts.Add("board=" + Uri.EscapeDataString(board));
        if (filter.Tag is { } tag)
            parts.Add("tag=" + Uri.EscapeDataString(tag));
        return "/leaderboard" + (parts.Count == 0 ? "" : "?" + string.Join('&', parts));
    }
}
