using Forum.Domain;
using Forum.Domain.Storage;
using Forum.Domain.Threads.Drafts;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Drafts;

/// <summary>One draft in full: to be copied, gone on with, or thrown away.</summary>
public sealed class DraftModel(ForumDb db) : PageModel
{
    public DraftView Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct)
    {
        if (HttpContext.Actor().IsGuest)
            return this.Refuse(Denial.SignInFirst);
        if (await DraftReader.One(db, HttpContext.Actor(), id, ct) is not { } draft)
            return NotFound();
        Shown = draft;
        return Page();
    }

    public async Task<IActionResult> OnPostDiscardAsync(string id, CancellationToken ct) =>
        await this.Answer(await DiscardDraft.Run(db, HttpContext.Actor(), id, ct), _ => Redirect("/drafts"));
}
