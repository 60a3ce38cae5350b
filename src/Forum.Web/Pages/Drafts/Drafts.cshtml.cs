using Forum.Domain;
using Forum.Domain.Storage;
using Forum.Domain.Threads.Drafts;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Drafts;

public sealed class DraftsModel(ForumDb db) : PageModel
{
    public IReadOnlyList<DraftView> Mine { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (HttpContext.Actor().IsGuest)
            return this.Refuse(Denial.SignInFirst);
        Mine = await DraftReader.Mine(db, HttpContext.Actor(), ct);
        return Page();
    }
}
