using Forum.Domain;
using Forum.Domain.Delegation.Proposals;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Powers;

/// <summary>Confirming, as the second holder, what somebody else proposed; or refusing it, or withdrawing one's own.</summary>
public sealed class ProposalModel(ForumDb db) : PageModel
{
    public ProposalPage Shown { get; private set; } = null!;
    public string? Reason { get; private set; }

    public Task<IActionResult> OnGetAsync(string id, CancellationToken ct) => Show(id, ct);

    public async Task<IActionResult> OnPostConfirmAsync(string id, string? reason, CancellationToken ct)
    {
        Reason = reason;
        return await Settled(id, await ConfirmProposal.Run(db, HttpContext.Actor(), id, reason, ct), ct);
    }

    public async Task<IActionResult> OnPostRefuseAsync(string id, string? reason, CancellationToken ct)
    {
        Reason = reason;
        return await Settled(id, await RefuseProposal.Run(db, HttpContext.Actor(), id, reason, ct), ct);
    }

    private Task<IActionResult> Settled(string id, Outcome<string> outcome, CancellationToken ct) =>
        this.Answer(outcome, act => Redirect(act.Length > 0 ? "/acts/" + act : "/powers/proposals"), () => Show(id, ct));

    private async Task<IActionResult> Show(string id, CancellationToken ct)
    {
        var actor = HttpContext.Actor();
        if (actor.IsGuest)
            return this.Refuse(Denial.SignInFirst);
        if (await ProposalReader.One(db, actor, id, ct) is not { } shown)
            return NotFound();
        Shown = shown;
        return Page();
    }
}
