using Forum.Domain;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Forum.Web.Http;
using Forum.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Threads;

/// <summary>Who changed a post, when and why, and what was changed between two of its revisions.</summary>
public sealed class RevisionsModel(ForumDb db) : PageModel
{
    public RevisionList Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id, int? from, int? to, [FromQuery(Name = "page")] string? number, CancellationToken ct)
    {
        var read = await RevisionList.Read(db, HttpContext.Actor(), id, from, to, Asked.Page(number), ct);
        if (read is Outcome<RevisionList>.Done(var shown))
            Shown = shown;
        return await this.Answer(read, _ => Page());
    }
}
