using Forum.Domain;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Threads;

public sealed class ModeratePostModel(ForumDb db) : PageModel
{
    public DeletablePost Post { get; private set; } = null!;
    public string? Reason { get; private set; }

    public Task<IActionResult> OnGetAsync(string id, CancellationToken ct) => Show(id, ct);

    public Task<IActionResult> OnPostHideAsync(string id, string? reason, CancellationToken ct) => Do(HidePost.Run, id, reason, ct);

    public Task<IActionResult> OnPostRestoreAsync(string id, string? reason, CancellationToken ct) => Do(RestorePost.Run, id, reason, ct);

    private async Task<IActionResult> Do(ThreadDeeds.Verb verb, string id, string? reason, CancellationToken ct)
    {
        Reason = reason;
        var done = await verb(db, HttpContext.Actor(), id, reason ?? "", ct);
        return await this.Answer(done, act => Redirect("/acts/" + act), () => Show(id, ct));
    }

    private async Task<IActionResult> Show(string id, CancellationToken ct)
    {
        var read = await DeletablePost.ForHiding(db, HttpContext.Actor(), id, ct);
        if (read is not Outcome<DeletablePost>.Done(var post))
            return read is Outcome<DeletablePost>.Denied(var why) ? this.Refuse(why, Reason) : await this.Answer(read, _ => Page());
        Post = post;
        return Page();
    }
}
