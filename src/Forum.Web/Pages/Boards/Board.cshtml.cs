using Forum.Domain.Notifications;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Forum.Web.Http;
using Forum.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Boards;

public sealed class BoardModel(ForumDb db) : PageModel
{
    public BoardPage Shown { get; private set; } = null!;
    public BoardStance Stance { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id, string? order, string? tag, string? at, CancellationToken ct)
    {
        var wanted = string.IsNullOrEmpty(tag) ? null : tag.ToLowerInvariant();
        var page = await BoardPageReader.Read(db, HttpContext.Actor(), id, Asked.Order(order), wanted, ThreadCursor.Parse(at), ct);
        if (page is null)
            return NotFound();
        (Shown, Stance) = (page, await SubscriptionReader.OfBoard(db, HttpContext.Actor(), id, wanted, ct));
        return Page();
    }

    public async Task<IActionResult> OnPostReadAsync(string id, CancellationToken ct) =>
        await this.Answer(await MarkRead.Run(db, HttpContext.Actor(), id, ct), _ => Redirect("/b/" + id));
}
