using Forum.Domain.Badges;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Badges;

/// <summary>All badges that the visitor may know of.</summary>
public sealed class BadgesModel(ForumDb db) : PageModel
{
    /// <summary>The highest first.</summary>
    public List<BadgeLine> Given { get; private set; } = [];
    public List<BadgeLine> Retired { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var all = (await BadgeReader.All(db, HttpContext.Actor(), ct)).ToLookup(badge => badge.IsRetired);
        (Given, Retired) = ([.. all[false]], [.. all[true]]);
    }
}
