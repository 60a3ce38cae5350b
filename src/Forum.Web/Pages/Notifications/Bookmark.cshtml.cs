using Forum.Domain;
using Forum.Domain.Notifications;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Forum.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Notifications;

public sealed class BookmarkModel(ForumDb db) : PageModel
{
    public BookmarkedPost Post { get; private set; } = null!;
    public string? Note { get; private set; }

    public Task<IActionResult> OnGetAsync(string id, CancellationToken ct) => Show(id, null, ct);

    [RateLimit(RatePolicy.Vote)]
    public async Task<IActionResult> OnPostAsync(string id, [FromForm] string? note, CancellationToken ct) =>
        await this.Answer(
            await AddBookmark.Run(db, HttpContext.Actor(), id, note, ct),
            post => Redirect(Address.Post(post)),
            () => Show(id, note, ct)
        );

    [RateLimit(RatePolicy.Vote)]
    public async Task<IActionResult> OnPostRemoveAsync(string id, CancellationToken ct) =>
        await this.Answer(await RemoveBookmark.Run(db, HttpContext.Actor(), id, false, ct), post => Redirect("/bookmarks?removed=" + post));

    [RateLimit(RatePolicy.Vote)]
    public async Task<IActionResult> OnPostRestoreAsync(string id, CancellationToken ct) =>
        await this.Answer(await RemoveBookmark.Run(db, HttpContext.Actor(), id, true, ct), _ => Redirect("/bookmarks"));

    private async Task<IActionResult> Show(string id, string? typed, CancellationToken ct)
    {
        var read = await BookmarkReader.Post(db, HttpContext.Actor(), id, ct);
        if (read is not Outcome<BookmarkedPost>.Done(var post))
            return await this.Answer(read, _ => Page());
        (Post, Note) = (post, typed ?? post.Note);
        return Page();
    }
}
