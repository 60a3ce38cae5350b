using Forum.Domain.Elections;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Elections;

/// <summary>Ending an election before it is certified.</summary>
public sealed class StopModel(ForumDb db) : PageModel
{
    public ElectionPage Election { get; private set; } = null!;
    public string? Reason { get; private set; }

    public Task<IActionResult> OnGetAsync(string id, CancellationToken ct) => Show(id, ct);

    [RateLimit(RatePolicy.Edit)]
    public async Task<IActionResult> OnPostAsync(string id, string? reason, CancellationToken ct)
    {
        Reason = reason;
        var outcome = await StopElection.Run(db, HttpContext.Actor(), id, reason ?? "", ct);
        return await this.Answer(outcome, _ => Redirect(ElectionDone.Stopped.With(id)), () => Show(id, ct));
    }

    private async Task<IActionResult> Show(string id, CancellationToken ct)
    {
        if (await ElectionReader.Page(db, HttpContext.Actor(), id, ct) is not { } election)
            return NotFound();
        this.Tries(Power.CertifyElection, ElectionWords.Where(election));
        if (election.Stop is { } why)
            return this.Refuse(why, Reason, ElectionAddress.Back(id));
        Election = election;
        return Page();
    }
}
