using Forum.Domain;
using Forum.Domain.Delegation.Proposals;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Powers;

/// <summary>What waits for a second holder of a power.</summary>
public sealed class ProposalsModel(ForumDb db) : PageModel
{
    public IReadOnlyList<ProposalLine> Open { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var actor = HttpContext.Actor();
        if (actor.IsGuest)
            return this.Refuse(Denial.SignInFirst);
        Open = await ProposalReader.Open(db, actor, ct);
        return Page();
    }
}
