using Forum.Domain.Badges;
using Forum.Domain.Badges.Usual;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Admin;

/// <summary>Every badge that the actor may know of, and the way to change those that they look after.</summary>
public sealed class BadgesModel(ForumDb db) : PageModel
{
    public IReadOnlyList<BadgeLine> Badges { get; private set; } = [];

    public string? Tag { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    /// <summary>Those that come with a new site, or three for a tag.</summary>
    public async Task<IActionResult> OnPostBringAsync(string? tag, CancellationToken ct)
    {
        Tag = tag;
        var outcome = await BringBadges.Run(db, HttpContext.Actor(), tag, ct);
        return await this.Answer(outcome, _ => Redirect(AdminDone.BadgesBrought.With("/admin/badges")), () => Show(ct));
    }

    private async Task<IActionResult> Show(CancellationToken ct)
    {
        if (BadgePermits.Manage(HttpContext.Actor()) is { } why)
            return this.Refuse(why);
        Badges = await BadgeReader.All(db, HttpContext.Actor(), ct);
        return Page();
    }
}
