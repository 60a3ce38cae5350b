using Forum.Domain.Elections;
using Forum.Domain.Elections.Mandates;
using Forum.Domain.Elections.Offices;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Elections;

/// <summary>Giving the winners their mandates.</summary>
public sealed class CertifyModel(ForumDb db) : PageModel
{
    public ElectionPage Election { get; private set; } = null!;

    /// <summary>Who hands the office over.</summary>
    public IReadOnlyList<MandateLine> Leaders { get; private set; } = [];
    public string? Reason { get; private set; }

    public Task<IActionResult> OnGetAsync(string id, CancellationToken ct) => Show(id, ct);

    [RateLimit(RatePolicy.Edit)]
    public async Task<IActionResult> OnPostAsync(string id, string? reason, CancellationToken ct)
    {
        Reason = reason;
        var outcome = await CertifyElection.Run(db, HttpContext.Actor(), id, reason ?? "", ct);
        return await this.Answer(outcome, _ => Redirect(ElectionDone.Certified.With(id)), () => Show(id, ct));
    }

    private async Task<IActionResult> Show(string id, CancellationToken ct)
    {
        var actor = HttpContext.Actor();
        if (await ElectionReader.Page(db, actor, id, ct) is not { } election)
            return NotFound();
        this.Tries(Power.CertifyElection, ElectionWords.Where(election));
        if (election.Certify is { } why)
            return this.Refuse(why, Reason, ElectionAddress.Back(id));
        Election = election;
        Leaders = (await OfficeReader.One(db, actor, election.OfficeId, ct))?.Leaders ?? [];
        return Page();
    }
}
