using Forum.Domain;
using Forum.Domain.Notifications;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Forum.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Notifications;

public sealed class BookmarksModel(ForumDb db) : PageModel
{
    public BookmarkPage Shown { get; private set; } = null!;

    /// <summary>The post whose bookmark was removed just now.</summary>
    public string? Removed { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "page")] string? number, string? removed, CancellationToken ct)
    {
        Removed = removed is not null && Entropy.IsId(removed) ? removed : null;
        return await this.Answer(await BookmarkReader.Read(db, HttpContext.Actor(), Asked.Page(number), ct), Show);
    }

    private PageResult Show(BookmarkPage shown)
    {
        Shown = shown;
        return Page();
    }
}
