using Forum.Domain;
using Forum.Domain.Search.Similar;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Threads;

/// <summary>Threads about the same as one. A page of its own, so that the thread's page doesn't wait for it; script brings its list there.</summary>
public sealed class SimilarModel(ForumDb db) : PageModel
{
    public SimilarPage Shown { get; private set; } = null!;

    [RateLimit(RatePolicy.Search)]
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct)
    {
        var read = await SimilarPage.Read(db, HttpContext.Actor(), id, SimilarThreads.Most, ct);
        if (read is Outcome<SimilarPage>.Done(var shown))
            Shown = shown;
        return await this.Answer(read, _ => Page());
    }
}
