using Forum.Domain.Storage;
using Forum.Domain.Threads.Drafts;
using Forum.Web.Http;
using Forum.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Drafts;

/// <summary>Keeps a form that isn't sent yet. It leads back to the form, which then shows the draft; a script only looks whether it leads there.</summary>
public sealed class SaveModel(ForumDb db) : PageModel
{
    public DraftInput Input { get; private set; } = new();

    public IActionResult OnGet() => Redirect("/drafts");

    [RateLimit(RatePolicy.Draft)]
    public async Task<IActionResult> OnPostAsync(
        string what,
        string place,
        [FromQuery(Name = "page")] string? number,
        [FromQuery] string? size,
        [FromForm] DraftInput input,
        CancellationToken ct
    )
    {
        Input = input;
        if (DraftPlace.Of(what) is not var (kind, format))
            return NotFound();
        var (actor, at) = (HttpContext.Actor(), Asked.Page(number, size, HttpContext.Actor()));
        var saved = await SaveDraft.Run(db, actor, kind, place, input.Form(format), ct);
        return await this.Answer(
            saved,
            _ => Redirect(DraftPlace.ToForm(kind, format, place, at > 1 ? "?" + Address.ThreadPage(at, actor.PostsPerPage) : "")),
            () => Task.FromResult<IActionResult>(Page())
        );
    }
}
