using Forum.Domain.Members.Groups;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Admin;

/// <summary>The applications to a group that wait for somebody to settle them.</summary>
public sealed class GroupApplicationsModel(ForumDb db) : PageModel
{
    public WaitingApplications Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id, [FromQuery] string? page, CancellationToken ct) =>
        await this.Answer(
            await ApplicationReader.Queue(db, HttpContext.Actor(), id, Typed.Number(page), ct),
            shown =>
            {
                Shown = shown;
                return Page();
            }
        );
}
