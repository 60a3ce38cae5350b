using Forum.Domain.Notifications;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Boards;

public sealed class HomeModel(ForumDb db) : PageModel
{
    public HomePage Home { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) =>
        Home = await HomeReader.Read(db, HttpContext.Actor(), Muted.Out(db, HttpContext.Actor()), ct);
}
