using Forum.Domain.Notifications;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Forum.Web.Http;
using Forum.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Notifications;

public sealed class FollowedModel(ForumDb db) : PageModel
{
    public ShownList Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string? at, CancellationToken ct) =>
        await this.Answer(
            await OwnLists.Followed(db, HttpContext.Actor(), ThreadCursor.Parse(at), ct),
            threads =>
            {
                Shown = new ShownList(OwnList.Followed, threads, string.IsNullOrEmpty(at));
                return Page();
            }
        );
}
