using Forum.Domain;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Threads;

public sealed class DeleteModel(ForumDb db) : PageModel
{
    public DeletablePost Post { get; private set; } = null!;
    public string? Reason { get; private set; }

    public Task<IActionResult> OnGetAsync(string id, CancellationToken ct) => Show(id, ct);

    [RateLimit(RatePolicy.Edit)]
    public async Task<IActionResult> OnPostAsync(string id, string? reason, CancellationToken ct)
    {
        Reason = reason;
        var deleted = await DeletePost.Run(db, HttpContext.Actor(), id, reason ?? "", ct);
        return await this.Answer(deleted, thread => Redirect(thread is null ? "/" : "/t/" + thread), () => Show(id, ct));
    }

    private async Task<IActionResult> Show(string id, CancellationToken ct)
    {
        var read = await DeletablePost.Read(db, HttpContext.Actor(), id, ct);
        if (read is not Outcome<DeletablePost>.Done(var post))
            return await this.Answer(read, _ => Page());
        Post = post;
        return Page();
    }
}
