using Forum.Domain.Search.Searches;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Admin;

public sealed class SearchesModel(ForumDb db) : PageModel
{
    public SearchesPage Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) =>
        await this.Answer(
            await SearchesReader.Read(db, HttpContext.Actor(), ct),
            shown =>
            {
                Shown = shown;
                return Page();
            }
        );
}
