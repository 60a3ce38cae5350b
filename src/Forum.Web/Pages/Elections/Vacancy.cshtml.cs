using Forum.Domain;
using Forum.Domain.Elections.Vacancies;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Elections;

/// <summary>Beginning to fill a vacant seat, in the way that the office says.</summary>
public sealed class VacancyModel(ForumDb db) : PageModel
{
    public VacancyPage Shown { get; private set; } = null!;
    public string? Reason { get; private set; }

    public Task<IActionResult> OnGetAsync(string id, CancellationToken ct) => Show(id, ct);

    [RateLimit(RatePolicy.Edit)]
    public Task<IActionResult> OnPostCountbackAsync(string id, string? reason, CancellationToken ct) =>
        Begin(id, reason, StartCountback.Run, VacancyAddress.Countback, ct);

    [RateLimit(RatePolicy.Edit)]
    public Task<IActionResult> OnPostByElectionAsync(string id, string? reason, CancellationToken ct) =>
        Begin(id, reason, CallByElection.Run, ElectionAddress.Of, ct);

    private async Task<IActionResult> Begin(
        string id,
        string? reason,
        Func<ForumDb, Actor, string, string, CancellationToken, Task<Outcome<string>>> verb,
        Func<string, string> address,
        CancellationToken ct
    )
    {
        Reason = reason;
        var outcome = await verb(db, HttpContext.Actor(), id, reason ?? "", ct);
        return await this.Answer(outcome, begun => Redirect(address(begun)), () => Show(id, ct));
    }

    private async Task<IActionResult> Show(string id, CancellationToken ct)
    {
        if (await VacancyReader.Page(db, HttpContext.Actor(), id, ct) is not { } shown)
            return NotFound();
        this.Tries(shown.Way == VacancyRule.Countback ? Power.CertifyElection : Power.CallElection, VacancyAddress.Where(shown));
        if (shown.Against is { } why)
            return this.Refuse(why, Reason, new WayBack("/leaders", "leaders.back"));
        Shown = shown;
        return Page();
    }
}
