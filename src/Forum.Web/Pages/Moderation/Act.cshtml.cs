using Forum.Domain;
using Forum.Domain.Moderation;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Moderation;

public sealed class ActModel(ForumDb db) : PageModel
{
    public ActPage Act { get; private set; } = null!;
    public string? Reason { get; private set; }
    public string? RedactReason { get; private set; }

    public Task<IActionResult> OnGetAsync(string id, CancellationToken ct) => Show(id, ct);

    public async Task<IActionResult> OnPostUndoAsync(string id, string? reason, CancellationToken ct)
    {
        Reason = reason;
        var outcome = await UndoAct.Run(db, HttpContext.Actor(), id, reason ?? "", ct);
        return await this.Answer(outcome, by => Redirect("/acts/" + by), () => Show(id, ct));
    }

    public async Task<IActionResult> OnPostRedactAsync(string id, string? redactReason, CancellationToken ct)
    {
        RedactReason = redactReason ?? "";
        var outcome = await RedactAct.Run(db, HttpContext.Actor(), id, RedactReason, ct);
        if (outcome is Outcome<string>.Invalid(var problems))
            outcome = problems.Select(problem => problem with { Field = nameof(RedactReason) }).ToList();
        return await this.Answer(outcome, by => Redirect("/acts/" + by), () => Show(id, ct));
    }

    private async Task<IActionResult> Show(string id, CancellationToken ct)
    {
        if (await ActReader.Read(db, HttpContext.Actor(), id, ct) is not { } act)
            return NotFound();
        Act = act;
        return Page();
    }
}
