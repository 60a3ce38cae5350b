using Forum.Domain.Elections.Vacancies;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Elections;

/// <summary>Filling a vacant seat from ballots that were cast: who is asked, what the ballots say, and giving the mandate.</summary>
public sealed class CountbackModel(ForumDb db) : PageModel
{
    public CountbackPage Shown { get; private set; } = null!;
    public string? Reason { get; private set; }

    public Task<IActionResult> OnGetAsync(string id, CancellationToken ct) => Show(id, ct);

    [RateLimit(RatePolicy.Vote)]
    public async Task<IActionResult> OnPostAnswerAsync(string id, bool? wouldServe, CancellationToken ct)
    {
        var outcome = await AnswerCountback.Run(db, HttpContext.Actor(), id, wouldServe, ct);
        return await this.Answer(outcome, _ => Redirect(VacancyAddress.Countback(id)), () => Show(id, ct));
    }

    [RateLimit(RatePolicy.Edit)]
    public async Task<IActionResult> OnPostCertifyAsync(string id, string? reason, CancellationToken ct)
    {
        Reason = reason;
        if (await VacancyReader.Countback(db, HttpContext.Actor(), id, ct) is { } shown)
            this.Tries(Power.CertifyElection, VacancyAddress.Where(shown));
        var outcome = await CertifyCountback.Run(db, HttpContext.Actor(), id, reason ?? "", ct);
        return await this.Answer(outcome, _ => Redirect(VacancyAddress.Countback(id)), () => Show(id, ct));
    }

    private async Task<IActionResult> Show(string id, CancellationToken ct)
    {
        if (await VacancyReader.Countback(db, HttpContext.Actor(), id, ct) is not { } shown)
            return NotFound();
        Shown = shown;
        return Page();
    }
}
