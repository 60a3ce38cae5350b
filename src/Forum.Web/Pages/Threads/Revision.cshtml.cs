using Forum.Domain;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Threads;

/// <summary>The permanent address of a post's wording: what was cited stays what it was.</summary>
public sealed class RevisionModel(ForumDb db) : PageModel
{
    public PostAtRevision Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id, int number, CancellationToken ct)
    {
        var read = await PostAtRevision.Read(db, HttpContext.Actor(), id, number, ct);
        if (read is Outcome<PostAtRevision>.Done(var shown))
            Shown = shown;
        return await this.Answer(read, _ => Page());
    }
}
