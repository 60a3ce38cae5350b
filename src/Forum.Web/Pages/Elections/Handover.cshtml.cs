using Forum.Domain.Elections.Handover;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Elections;

/// <summary>What those who hold an office leave to those after them: notes, and what is still open.</summary>
public sealed class HandoverModel(ForumDb db) : PageModel
{
    public HandoverPage Shown { get; private set; } = null!;

    /// <summary>A note as it was typed.</summary>
    public string? Text { get; private set; }

    public Task<IActionResult> OnGetAsync(string id, CancellationToken ct) => Show(id, ct);

    [RateLimit(RatePolicy.Post)]
    public async Task<IActionResult> OnPostAsync(string id, string? text, CancellationToken ct)
    {
        Text = text;
        var outcome = await WriteHandover.Run(db, HttpContext.Actor(), id, text ?? "", ct);
        return await this.Answer(outcome, _ => Redirect(VacancyAddress.Handover(id)), () => Show(id, ct));
    }

    [RateLimit(RatePolicy.Edit)]
    public async Task<IActionResult> OnPostDeleteAsync(string id, string? note, CancellationToken ct)
    {
        var outcome = await DeleteHandover.Run(db, HttpContext.Actor(), id, note ?? "", ct);
        return await this.Answer(outcome, _ => Redirect(VacancyAddress.Handover(id)), () => Show(id, ct));
    }

    public async Task<IActionResult> OnPostTakeAsync(string id, CancellationToken ct)
    {
        var outcome = await TakeOver.Run(db, HttpContext.Actor(), id, ct);
        return await this.Answer(outcome, _ => Redirect(VacancyAddress.Handover(id)), () => Show(id, ct));
    }

    private async Task<IActionResult> Show(string id, CancellationToken ct)
    {
        if (await HandoverReader.Page(db, HttpContext.Actor(), id, ct) is not { } shown)
            return NotFound();
        if (shown.Against is { } why)
            return this.Refuse(why, Text, new WayBack("/leaders", "leaders.back"));
        Shown = shown;
        return Page();
    }
}
