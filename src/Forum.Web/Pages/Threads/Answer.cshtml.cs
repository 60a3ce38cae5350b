using Forum.Domain;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Threads;

/// <summary>Choosing the answer instead of the asker, by power.</summary>
public sealed class AnswerModel(ForumDb db) : PageModel
{
    public MarkableAnswer Post { get; private set; } = null!;
    public string? Reason { get; private set; }

    public Task<IActionResult> OnGetAsync(string id, CancellationToken ct) => Show(id, ct);

    public Task<IActionResult> OnPostMarkAsync(string id, string? reason, CancellationToken ct) => Do(MarkAnswer.Run, id, reason, ct);

    public Task<IActionResult> OnPostUnmarkAsync(string id, string? reason, CancellationToken ct) => Do(UnmarkAnswer.Run, id, reason, ct);

    private async Task<IActionResult> Do(ThreadDeeds.Verb verb, string id, string? reason, CancellationToken ct)
    {
        Reason = reason;
        var done = await verb(db, HttpContext.Actor(), id, reason ?? "", ct);
        return await this.Answer(done, act => Redirect("/acts/" + act), () => Show(id, ct));
    }

    private async Task<IActionResult> Show(string id, CancellationToken ct)
    {
        var read = await MarkableAnswer.Read(db, HttpContext.Actor(), id, ct);
        if (read is not Outcome<MarkableAnswer>.Done(var post))
            return read is Outcome<MarkableAnswer>.Denied(var why) ? this.Refuse(why, Reason) : await this.Answer(read, _ => Page());
        Post = post;
        return Page();
    }
}
