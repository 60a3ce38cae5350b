using Forum.Domain.Elections.Recalls;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Elections;

/// <summary>Starting a petition to end a mandate.</summary>
public sealed class StartRecallModel(ForumDb db) : PageModel
{
    public RecallStart Shown { get; private set; } = null!;
    public string? Reason { get; private set; }

    public Task<IActionResult> OnGetAsync(string id, CancellationToken ct) => Show(id, ct);

    [RateLimit(RatePolicy.Post)]
    public async Task<IActionResult> OnPostAsync(string id, string? reason, CancellationToken ct)
    {
        Reason = reason;
        var outcome = await StartRecall.Run(db, HttpContext.Actor(), id, reason ?? "", ct);
        return await this.Answer(outcome, recall => Redirect(RecallAddress.Of(recall)), () => Show(id, ct));
    }

    private async Task<IActionResult> Show(string id, CancellationToken ct)
    {
        if (await RecallReader.Beginning(db, HttpContext.Actor(), id, ct) is not { } shown)
            return NotFound();
        if (shown.Against is { } why)
            return this.Refuse(why, Reason);
        Shown = shown;
        return Page();
    }
}
