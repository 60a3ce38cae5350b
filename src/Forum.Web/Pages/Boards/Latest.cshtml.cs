using Forum.Domain.Notifications;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Forum.Web.Http;
using Forum.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Boards;

public sealed class LatestModel(ForumDb db) : PageModel
{
    public ThreadOrder Order { get; private set; }
    public IReadOnlyList<ThreadRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(string? order, CancellationToken ct)
    {
        Order = Asked.Order(order);
        Rows = await LatestReader.Read(db, HttpContext.Actor(), Order, Muted.Out(db, HttpContext.Actor()), ct);
    }

    public async Task<IActionResult> OnPostReadAsync(CancellationToken ct) =>
        await this.Answer(await MarkRead.Run(db, HttpContext.Actor(), null, ct), _ => Redirect("/latest"));
}
