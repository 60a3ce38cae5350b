using Forum.Domain.Badges;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Admin;

/// <summary>Every badge that the actor may know of, and the way to change those that they look after.</summary>
public sealed class BadgesModel(ForumDb db) : PageModel
{
    public IReadOnlyList<BadgeLine> Badges { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (BadgePermits.Manage(HttpContext.Actor()) is { } why)
            return this.Refuse(why);
        Badges = await BadgeReader.All(db, HttpContext.Actor(), ct);
        return Page();
    }
}
